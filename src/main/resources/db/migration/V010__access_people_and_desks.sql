-- V010  Regions, departments, people, accounts, desks and who did which duty in which case.
-- Why   Tasks are offered to desks, never to persons (lifecycle, "Who acts"); departments are dated master data (rules 2.2);
--       separation of duties is judged on the natural person at the moment of the decision (rules 2.3).
-- Data  None here; the demonstration or the administrator fills it.
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
    at      timestamptz not null
);
create index duty_done_case on access.duty_done (case_no, person);

insert into access.department (code, kind) values
    ('village', 'territory'), ('township', 'territory'), ('agriculture', 'lead'), ('civil-affairs', 'lead'),
    ('finance', 'finance'), ('line', 'line'), ('audit', 'oversight'), ('leading-group', 'lead'),
    ('organization', 'outside'), ('applicant', 'outside');

-- Today's usual names; when a county's bureau took a name is for its administrator to say (rules 2.2).
insert into access.department_name (department, name, short_name, name_en) values
    ('village', '村民委员会', '村委会', 'Villagers'' committee'),
    ('township', '人民政府', '乡镇政府', 'Township government'),
    ('agriculture', '农业农村局（乡村振兴局）', '农业农村局', 'Agriculture and rural affairs bureau'),
    ('civil-affairs', '民政局', '民政局', 'Civil affairs bureau'),
    ('finance', '财政局', '财政局', 'Finance bureau'),
    ('line', '行业主管部门', '行业主管部门', 'Line department'),
    ('audit', '审计局', '审计局', 'Audit bureau'),
    ('leading-group', '乡村振兴领导小组', '领导小组', 'Leading group'),
    ('organization', '社会组织', '社会组织', 'Social organization'),
    ('applicant', '报名人', '报名人', 'Applicant');
