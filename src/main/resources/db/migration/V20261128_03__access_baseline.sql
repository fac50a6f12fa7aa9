-- V20261128_03  Regions, departments, people, accounts, desks, deputies and handovers, and who did which duty in which case.
-- Why   Tasks are offered to desks, never to persons (lifecycle, "Who acts"); departments are dated master data (rules 2.2);
--       separation of duties is judged on the natural person at the moment of the decision (rules 2.3). An absent official's
--       desk keeps working (decision 0060), and after a change of people nothing open belongs to who left (decision 0061).
-- Data  The usual departments and their names; regions, people and desks come from the demonstration or the administrator.
-- Undo  drop schema access cascade; accounts and the record of duties are lost.
create schema access;

create table access.region (
    code          text primary key check (code ~ '^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$'),
    name          text not null check (name <> ''),
    demonstration boolean not null default false
);
comment on column access.region.demonstration is 'the code is invented for the demonstration and shown as such';

create table access.department (
    code        text primary key check (code ~ '^[a-z][a-z-]*$'),
    kind        text not null check (kind in ('territory', 'lead', 'line', 'finance', 'oversight', 'outside')),
    predecessor text references access.department
);

-- The most specific place wins: '' is everywhere, 6325 a prefecture, 632523 one county with a merged bureau.
create table access.department_name (
    department  text not null references access.department,
    place       text not null default '',
    valid_from  date not null default '-infinity',
    valid_until date check (valid_until > valid_from),
    name        text not null,
    short_name  text not null,
    name_en     text not null,
    primary key (department, place, valid_from)
);

create table access.person (
    id   bigint generated always as identity primary key,
    name text not null check (name <> '')
);

create table access.account (
    login         text primary key check (login ~ '^[a-z0-9][a-z0-9.@-]{2,79}$' or login ~ '^[a-z]+(-[a-z]+)*\.[a-z]+@[A-Za-z0-9-]+$'),
    person        bigint not null references access.person,
    password      text not null,
    password_set  timestamptz not null default now(),
    administrator boolean not null default false,
    disabled_at   timestamptz,
    opened_at     timestamptz not null default now(),
    opened_by     text
);
create index account_person on access.account (person);

create table access.desk (
    id         text primary key,
    department text not null references access.department,
    post       text not null check (post ~ '^[a-z]+$'),
    region     text not null,
    check (id = department || '.' || post || '@' || region)
);
create index desk_region on access.desk (region);

create table access.holding (
    id         bigint generated always as identity primary key,
    desk       text not null references access.desk,
    login      text not null references access.account,
    held_from  timestamptz not null default now(),
    held_until timestamptz,
    granted_by text
);
create unique index holding_current on access.holding (login, desk) where held_until is null;
create index holding_desk on access.holding (desk) where held_until is null;

-- Failed sign-ins by account ("login x") and by address ("address y"), known and unknown logins alike.
create table access.sign_in_failure (
    key          text primary key,
    failures     int not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);

create table access.duty_done (
    case_no text not null,
    person  bigint not null references access.person,
    duty    text not null,
    step    text not null,
    desk    text not null,
    at      timestamptz not null,
    done_by bigint references access.person
);
comment on column access.duty_done.done_by is 'the deputy who acted in the person''s name; null when the person did it';
create index duty_done_case on access.duty_done (case_no, person);
create index duty_done_person on access.duty_done (person, case_no);

-- Who may act for whom, for how long and in which processes; the principal stays responsible.
create table access.deputyship (
    id        bigint generated always as identity primary key,
    principal text        not null references access.account,
    deputy    text        not null references access.account,
    processes text[]      not null default '{}',
    from_day  date        not null,
    until_day date        not null,
    set_by    text        not null references access.account,
    set_at    timestamptz not null,
    reason    text        not null default '',
    ended_at  timestamptz,
    ended_by  text references access.account,
    check (principal <> deputy),
    check (from_day <= until_day),
    check (ended_by is null or ended_at is not null)
);
comment on column access.deputyship.processes is 'keys of the models it is limited to; empty means all';
comment on column access.deputyship.until_day is 'the last day of it';
comment on column access.deputyship.ended_by is 'null when its period ran out';
create index deputyship_deputy on access.deputyship (deputy) where ended_at is null;
create index deputyship_principal on access.deputyship (principal);
create unique index deputyship_once on access.deputyship (principal, deputy, from_day) where ended_at is null;

create table access.handover (
    id              bigint generated always as identity primary key,
    leaver          text        not null references access.account,
    receiver        text        not null references access.account,
    desks           text[]      not null,
    whole           boolean     not null,
    reason          text        not null check (reason <> ''),
    opened_by       text        not null references access.account,
    opened_at       timestamptz not null,
    state           text        not null default 'open' check (state in ('open', 'done', 'refused', 'withdrawn')),
    list            text[]      not null default '{}',
    leaver_signed   timestamptz,
    receiver_signed timestamptz,
    ended_at        timestamptz,
    ended_by        text references access.account,
    refusal         text,
    check (leaver <> receiver),
    check ((state = 'open') = (ended_at is null)),
    check (state <> 'done' or (leaver_signed is not null and receiver_signed is not null))
);
comment on column access.handover.whole is 'every desk: drafts without a desk and deputyships go too';
comment on column access.handover.list is 'what was signed for first; the second signature covers nothing beyond it';
create unique index handover_one on access.handover (leaver) where state = 'open';
create index handover_receiver on access.handover (receiver);
create index handover_leaver on access.handover (leaver);

-- What the certificate lists and what became of it; written with the second signature and never after.
create table access.handover_item (
    handover  bigint not null references access.handover,
    no        int    not null,
    kind      text   not null,
    key       text   not null,
    case_no   text,
    title     text   not null,
    process   text,
    step      text,
    step_name text,
    desk      text,
    result    text   not null check (result in ('MOVED', 'RETURNED', 'ENDED')),
    rule      text,
    source    text,
    facts     text[] not null default '{}',
    primary key (handover, no)
);

create view access.public_region as
select code, name from access.region;

-- The processes that two deputyships cover together; null if there is none.
create function access.common_processes(one text[], other text[]) returns text[] language sql immutable as $$
    select case when one = '{}' then other
                when other = '{}' then one
                when one && other then array(select unnest(one) intersect select unnest(other)) end
$$;

-- Who is told of what waits at a desk: its holders, and their deputies over up to three links, in the processes that every link
-- covers, as long as every one runs (decision 0081).
create view access.public_receiver as
select h.desk, h.login, '{}'::text[] as processes, null::date as from_day, null::date as until_day, h.login as holder
  from access.holding h join access.account a on a.login = h.login
 where h.held_until is null and a.disabled_at is null
union all
select h.desk, d.deputy, d.processes, d.from_day, d.until_day, h.login
  from access.holding h
  join access.account o on o.login = h.login and o.disabled_at is null
  join access.deputyship d on d.principal = h.login and d.ended_at is null
  join access.account a on a.login = d.deputy and a.disabled_at is null
 where h.held_until is null
union all
select h.desk, e.deputy, c.processes, greatest(d.from_day, e.from_day), least(d.until_day, e.until_day), h.login
  from access.holding h
  join access.account o on o.login = h.login and o.disabled_at is null
  join access.deputyship d on d.principal = h.login and d.ended_at is null
  join access.account a on a.login = d.deputy and a.disabled_at is null
  join access.deputyship e on e.principal = d.deputy and e.ended_at is null and e.deputy <> h.login
  join access.account b on b.login = e.deputy and b.disabled_at is null
 cross join lateral (select access.common_processes(d.processes, e.processes) as processes) c
 where h.held_until is null and c.processes is not null
union all
select h.desk, f.deputy, t.processes, greatest(d.from_day, e.from_day, f.from_day),
       least(d.until_day, e.until_day, f.until_day), h.login
  from access.holding h
  join access.account o on o.login = h.login and o.disabled_at is null
  join access.deputyship d on d.principal = h.login and d.ended_at is null
  join access.account a on a.login = d.deputy and a.disabled_at is null
  join access.deputyship e on e.principal = d.deputy and e.ended_at is null and e.deputy <> h.login
  join access.account b on b.login = e.deputy and b.disabled_at is null
  join access.deputyship f on f.principal = e.deputy and f.ended_at is null and f.deputy not in (h.login, d.deputy)
  join access.account g on g.login = f.deputy and g.disabled_at is null
 cross join lateral (select access.common_processes(d.processes, e.processes) as processes) c
 cross join lateral (select access.common_processes(c.processes, f.processes) as processes) t
 where h.held_until is null and c.processes is not null and t.processes is not null;

insert into access.department (code, kind) values
    ('village', 'territory'), ('township', 'territory'), ('agriculture', 'lead'), ('civil-affairs', 'lead'),
    ('finance', 'finance'), ('line', 'line'), ('audit', 'oversight'), ('leading-group', 'lead'),
    ('organization', 'outside'), ('applicant', 'outside');

-- Today's usual names; when a county's bureau took a name is for its administrator to say (rules 2.2). A township government is
-- called after its place: 芦花镇政府.
insert into access.department_name (department, name, short_name, name_en) values
    ('village', '村民委员会', '村委会', 'Villagers'' committee'),
    ('township', '人民政府', '政府', 'Township government'),
    ('agriculture', '农业农村局（乡村振兴局）', '农业农村局', 'Agriculture and rural affairs bureau'),
    ('civil-affairs', '民政局', '民政局', 'Civil affairs bureau'),
    ('finance', '财政局', '财政局', 'Finance bureau'),
    ('line', '行业主管部门', '行业主管部门', 'Line department'),
    ('audit', '审计局', '审计局', 'Audit bureau'),
    ('leading-group', '乡村振兴领导小组', '领导小组', 'Leading group'),
    ('organization', '社会组织', '社会组织', 'Social organization'),
    ('applicant', '报名人', '报名人', 'Applicant');
