-- V042  The inbox tells how pressing a step is, and holds all that a list is narrowed, searched or sorted by.
-- Why   Lists stand in groups by severity; an index can only hold that order when the group is in the row (decision 0066).
--       Filters by organization, amount and place must not join; text is found by its own one- and two-character parts,
--       once for each case, so that completing a step touches no text index.
-- Data  Open and done steps are completed from the case files.
-- Undo  Drop the columns, the tables case_text, seen and severe_after, and the functions; make inbox_todo anew as in V040.
alter table tasklist.inbox
    add column severity          smallint    not null default 3,          -- 0 very overdue, 1 overdue, 2 due soon, 3 in time
    add column turns_at          timestamptz not null default '-infinity', -- when the severity is to be looked at again
    add column business_key      text        not null default '',
    add column organization      text        not null default '',         -- number of the lead organization, or empty
    add column organization_name text        not null default '',
    add column place             text        not null default '',         -- every name from the province down
    add column amount_fen        bigint      not null default 0;          -- 0 = the case has no amount
alter table tasklist.done
    add column severity          smallint    not null default 3,
    add column business_key      text        not null default '',
    add column organization      text        not null default '',
    add column organization_name text        not null default '',
    add column place             text        not null default '',
    add column amount_fen        bigint      not null default 0;

create temporary table known on commit drop as
select c.case_no, c.title, coalesce(c.organization, '') as organization, coalesce(o.title, '') as organization_name,
       coalesce(c.amount_fen, 0) as amount_fen,
       coalesce((select string_agg(r.name, '' order by length(r.code)) from access.public_region r
                  where starts_with(c.region, r.code)), c.region) as place
  from engine.public_case c
  left join engine.public_case o on o.case_no = c.organization and o.kind = 'ORGANIZATION';
update tasklist.inbox i
   set business_key = k.case_no, organization = k.organization, organization_name = k.organization_name, place = k.place,
       amount_fen = k.amount_fen
  from known k where k.case_no = i.case_no;
update tasklist.done i
   set business_key = k.case_no, organization = k.organization, organization_name = k.organization_name, place = k.place,
       amount_fen = k.amount_fen
  from known k where k.case_no = i.case_no;

drop index tasklist.inbox_todo;
create index inbox_todo on tasklist.inbox (desk_id, severity, due_at, task_id)
    include (case_no, business_key, title, region, place, organization, organization_name, amount_fen, department, link,
             process, version, step, step_name, soon_at, created_at)
    where assignee is null;
drop index tasklist.inbox_mine;
create index inbox_mine on tasklist.inbox (assignee, severity, due_at, task_id) where assignee is not null;
-- Counts read this one: a few bytes for each row.
create index inbox_count on tasklist.inbox (desk_id, severity) where assignee is null;
create index inbox_turns on tasklist.inbox (turns_at) where severity > 0;

-- From which number of calendar days past its date a step is very overdue (decision 0066).
create table tasklist.severe_after (
    valid_from date primary key,
    days       int not null check (days between 1 and 366)
);
insert into tasklist.severe_after (valid_from, days) values ('-infinity', 14);

create function tasklist.severe_since(now timestamptz) returns timestamptz language sql stable as $$
    select now - make_interval(days => (select s.days from tasklist.severe_after s
                                         where s.valid_from <= (now at time zone 'Asia/Shanghai')::date
                                         order by s.valid_from desc limit 1))
$$;
create function tasklist.severity(soon_at timestamptz, due_at timestamptz, now timestamptz) returns smallint language sql stable as $$
    select case when due_at <= tasklist.severe_since(now) then 0
                when due_at <= now then 1
                when soon_at <= now then 2
                else 3 end::smallint
$$;
-- The next moment at which the severity may be another one.
create function tasklist.turns_at(soon_at timestamptz, due_at timestamptz, now timestamptz) returns timestamptz language sql stable as $$
    select case when due_at <= tasklist.severe_since(now) then 'infinity'
                when due_at <= now then due_at + (now - tasklist.severe_since(now))
                when soon_at <= now then due_at
                else least(soon_at, due_at) end
$$;

-- The parts of a text that somebody may look for: every character and every two neighbors, without spaces.
create function tasklist.grams(sought text) returns text[] language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct part), '{}')
      from (select substr(lower(sought), i, n) as part
              from generate_series(1, length(sought)) i, generate_series(1, 2) n
             where i + n - 1 <= length(sought)) parts
     where part !~ '\s'
$$;
-- Of a word that is looked for the pairs suffice; a single character stands for itself.
create function tasklist.sought(word text) returns text[] language sql immutable strict parallel safe as $$
    select case when length(word) = 1 then array[lower(word)]
                else (select array_agg(distinct substr(lower(word), i, 2)) from generate_series(1, length(word) - 1) i) end
$$;

-- One row for each case that ever had a step: title, organization and place in one text.
create table tasklist.case_text (
    case_no text primary key,
    text    text not null
);
insert into tasklist.case_text (case_no, text)
select case_no, lower(title || ' ' || organization_name || ' ' || place) from known;
create index case_text_grams on tasklist.case_text using gin (tasklist.grams(text)) with (fastupdate = off);

-- Who has opened which open step; a row goes with its step.
create table tasklist.seen (
    login   text not null,
    task_id uuid not null,
    primary key (login, task_id)
);
create index seen_task on tasklist.seen (task_id);
