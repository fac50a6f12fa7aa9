-- V20261128_07  The inbox: one row for each open human step; what a person has done and started; what belongs to their lists.
-- Why   Lists are read from tables of our own, by keyset, and never from the engine (architecture, decision 8). They stand in groups by
--       severity; an index can only hold that order when the group is in the row (decision 0066). What was typed is kept, copies and
--       urging are lists beside the evidence (decision 0067).
-- Data  The columns of the ten processes and when a step is very overdue. The inbox is fed by the engine's events in the act's own
--       transaction and can be rebuilt from the engine at any time.
-- Undo  Drop the schema; no other module reads it. Drafts and phrases are lost.
create schema tasklist;

-- Desks have small numbers here, so that the list indexes stay narrow.
create table tasklist.desk (
    id         int generated always as identity primary key,
    name       text not null unique,          -- department.post@region
    department text not null,
    region     text not null                  -- where the desk stands, or an organization's number
);
create index desk_of_department on tasklist.desk (department, region);

create table tasklist.inbox (
    task_id           uuid        primary key,
    desk_id           int         not null references tasklist.desk,
    due_at            timestamptz not null,
    soon_at           timestamptz not null,
    created_at        timestamptz not null,
    assignee          text,                                      -- login of who has claimed it; null = waits for anybody at the desk
    case_no           text        not null,
    title             text        not null,                      -- the case's title as it was when the step was offered: a list needs no join
    region            text        not null,                      -- where the case is, not the desk
    department        text        not null,
    link              text        not null,                      -- approval, implementation, disbursement, acceptance or empty
    process           text        not null,
    version           int         not null,
    step              text        not null,
    step_name         text        not null,
    severity          smallint    not null default 3,            -- 0 very overdue, 1 overdue, 2 due soon, 3 in time
    turns_at          timestamptz not null default '-infinity',  -- when the severity is to be looked at again
    business_key      text        not null default '',
    organization      text        not null default '',           -- number of the lead organization, or empty
    organization_name text        not null default '',
    place             text        not null default '',           -- every name from the province down
    amount_fen        bigint      not null default 0,            -- 0 = the case has no amount
    kind              text        not null default 'step' check (kind in ('step', 'sign', 'answer')),
    stands_since      timestamptz                                -- while its case is suspended nothing of it turns (decision 0080)
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02,
        autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

create index inbox_todo on tasklist.inbox (desk_id, severity, due_at, task_id)
    include (case_no, business_key, title, region, place, organization, organization_name, amount_fen, department, link,
             process, version, step, step_name, soon_at, created_at)
    where assignee is null;
create index inbox_mine on tasklist.inbox (assignee, severity, due_at, task_id) where assignee is not null;
-- Counts read this one: a few bytes for each row.
create index inbox_count on tasklist.inbox (desk_id, severity) where assignee is null;
create index inbox_turns on tasklist.inbox (turns_at) where severity > 0;
-- A chief sees what the desks of the department have missed, claimed steps included.
create index inbox_claimed on tasklist.inbox (desk_id, due_at, task_id) where assignee is not null;
create index inbox_case on tasklist.inbox (case_no);

-- What a person has decided, and when; the trace of the case itself is evidence, this is only a list.
create table tasklist.done (
    task_id           uuid        primary key,
    login             text        not null,
    ended_at          timestamptz not null,
    outcome           text        not null,
    desk_id           int         not null references tasklist.desk,
    created_at        timestamptz not null,
    due_at            timestamptz not null,
    case_no           text        not null,
    title             text        not null,
    region            text        not null,
    department        text        not null,
    link              text        not null,
    process           text        not null,
    version           int         not null,
    step              text        not null,
    step_name         text        not null,
    severity          smallint    not null default 3,
    business_key      text        not null default '',
    organization      text        not null default '',
    organization_name text        not null default '',
    place             text        not null default '',
    amount_fen        bigint      not null default 0,
    kind              text        not null default 'step' check (kind in ('step', 'sign', 'answer')),
    principal         text                                       -- for whom a deputy decided
);
create index done_by_person on tasklist.done (login, ended_at desc, task_id desc);
-- Who did the step before.
create index done_of_case on tasklist.done (case_no, ended_at desc);

-- Who brought a case into the system.
create table tasklist.started (
    case_no     text        not null,
    login       text        not null,
    at          timestamptz not null,
    handed_from text,                         -- who had started it, or followed it before
    handed_to   text,                         -- who follows it now; null while it is one's own
    primary key (case_no, login)
);
create index started_by_person on tasklist.started (login, at desc, case_no desc);

-- Who has opened which open step; a row goes with its step.
create table tasklist.seen (
    login   text not null,
    task_id uuid not null,
    primary key (login, task_id)
);
create index seen_task on tasklist.seen (task_id);

-- From which number of calendar days past its date a step is very overdue (decision 0066).
create table tasklist.severe_after (
    valid_from date primary key,
    days       int not null check (days between 1 and 366)
);
insert into tasklist.severe_after (valid_from, days) values ('-infinity', 14);

-- The moment since when steps are very overdue. In SQL it would be planned anew by every statement that calls it.
create function tasklist.severe_since(now timestamptz) returns timestamptz language plpgsql stable as $$
begin
    return now - make_interval(days => (select s.days from tasklist.severe_after s
                                         where s.valid_from <= (now at time zone 'Asia/Shanghai')::date
                                         order by s.valid_from desc limit 1));
end
$$;

-- Given that moment, both become part of a statement's plan; those that look it up themselves cannot.
create function tasklist.severity(soon_at timestamptz, due_at timestamptz, now timestamptz, severe_since timestamptz)
    returns smallint language sql stable as $$
    select case when due_at <= severe_since then 0
                when due_at <= now then 1
                when soon_at <= now then 2
                else 3 end::smallint
$$;
-- The next moment at which the severity may be another one.
create function tasklist.turns_at(soon_at timestamptz, due_at timestamptz, now timestamptz, severe_since timestamptz)
    returns timestamptz language sql stable as $$
    select case when due_at <= severe_since then 'infinity'
                when due_at <= now then due_at + (now - severe_since)
                when soon_at <= now then due_at
                else least(soon_at, due_at) end
$$;
create function tasklist.severity(soon_at timestamptz, due_at timestamptz, now timestamptz)
    returns smallint language sql stable as $$
    select tasklist.severity(soon_at, due_at, now, tasklist.severe_since(now))
$$;
create function tasklist.turns_at(soon_at timestamptz, due_at timestamptz, now timestamptz)
    returns timestamptz language sql stable as $$
    select tasklist.turns_at(soon_at, due_at, now, tasklist.severe_since(now))
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

-- One row for each case that ever had a step: title, organization and place in one text, so that completing a step touches no text
-- index.
create table tasklist.case_text (
    case_no text primary key,
    text    text not null
);
create index case_text_grams on tasklist.case_text using gin (tasklist.grams(text)) with (fastupdate = off);

-- Filters that somebody keeps under a name; a desk's filters stay when its holder changes.
create table tasklist.saved_filter (
    id         bigint generated always as identity primary key,
    owner      text        not null,          -- login:<login> or desk:<id of the desk>
    name       text        not null check (length(name) between 1 and 40),
    query      text        not null check (length(query) <= 2000),   -- of the list's address, checked and in its usual order
    changed_by text        not null,
    changed_at timestamptz not null,
    unique (owner, name)
);

-- Which business data a list shows when it is narrowed to one process; a fact that a case lacks is left out.
create table tasklist.process_column (
    process  text     not null,
    position smallint not null,
    fact     text     not null check (fact in ('amount', 'organization', 'households', 'tranche', 'milestone', 'received')),
    primary key (process, position),
    unique (process, fact)
);
insert into tasklist.process_column (process, position, fact) values
    ('needs-survey', 1, 'amount'), ('needs-survey', 2, 'households'),
    ('organizations-admission', 1, 'received'),
    ('projects-lifecycle', 1, 'organization'), ('projects-lifecycle', 2, 'amount'), ('projects-lifecycle', 3, 'households'),
    ('matching-pairing', 1, 'organization'), ('matching-pairing', 2, 'amount'), ('matching-pairing', 3, 'households'),
    ('projects-approval', 1, 'organization'), ('projects-approval', 2, 'amount'), ('projects-approval', 3, 'households'),
    ('projects-agreement', 1, 'organization'), ('projects-agreement', 2, 'amount'),
    ('projects-implementation', 1, 'organization'), ('projects-implementation', 2, 'amount'),
    ('projects-implementation', 3, 'milestone'),
    ('funds-disbursement', 1, 'organization'), ('funds-disbursement', 2, 'amount'), ('funds-disbursement', 3, 'tranche'),
    ('audit-acceptance', 1, 'organization'), ('audit-acceptance', 2, 'amount'), ('audit-acceptance', 3, 'households'),
    ('projects-closure', 1, 'organization'), ('projects-closure', 2, 'amount'), ('projects-closure', 3, 'households');

-- What was typed is never lost. A draft is private to its person; it goes when the step is done or the case is started.
create table tasklist.draft (
    login     text        not null,
    subject   text        not null,           -- task:<id of the step> or start:<key of the process>
    revision  int         not null,           -- which saving this is; a page that has seen an older one may not overwrite it
    saved_at  timestamptz not null,
    "values"  jsonb       not null,           -- as the form names them: {"opinion": ["…"], "budget[0].amount": ["…"]}
    page      text        not null,           -- where it is gone on with
    desk      text,                           -- of a step; null for the form that starts a case, as the rest
    case_no   text,
    title     text,
    process   text        not null,
    version   int         not null,
    step      text        not null,           -- of a form that starts a case: empty
    step_name text        not null,
    primary key (login, subject),
    check (subject ~ '^(task|start):[A-Za-z0-9-]{1,80}$'),
    check (octet_length("values"::text) <= 400000)
);
create index draft_latest on tasklist.draft (login, saved_at desc);

create table tasklist.phrase (
    id       bigint generated always as identity primary key,
    owner    text not null,                   -- login:<login> or desk:<id of the desk>
    position int  not null,
    text     text not null check (length(text) between 1 and 500)
);
create index phrase_of_owner on tasklist.phrase (owner, position, id);

-- Copies of cases for information (抄送): read or unread by their reader.
create table tasklist.copy (
    id      bigint generated always as identity primary key,
    case_no text        not null,
    title   text        not null,             -- the case's title as it was
    region  text        not null,
    login   text        not null,             -- whose copy it is
    sent_by text        not null,             -- name of who sent it
    note    text        not null check (length(note) <= 500),
    sent_at timestamptz not null,
    read_at timestamptz                       -- null = unread
);
create index copy_of_person on tasklist.copy (login, id desc);
create index copy_unread on tasklist.copy (login, case_no) where read_at is null;
create index copy_of_case on tasklist.copy (case_no, id desc);

-- Who urged whom (催办): limited for each person and each step.
create table tasklist.urge (
    task_id uuid        not null,
    login   text        not null,
    name    text        not null,
    day     date        not null,             -- the working day on which it counts
    at      timestamptz not null,
    primary key (task_id, day, login)
);
