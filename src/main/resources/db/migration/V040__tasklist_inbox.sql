-- V040  The inbox: one row for each open human step, and what a person has done and started.
-- Why   Lists are read from a table of our own, by keyset, and never from the engine (architecture, decision 8).
-- Data  Fed by the engine's events in the act's own transaction; it can be rebuilt from the engine at any time.
-- Undo  Drop the schema; no other module reads it.
create schema tasklist;

-- Desks have small numbers here, so that the two list indexes stay narrow.
create table tasklist.desk (
    id         int generated always as identity primary key,
    name       text not null unique,          -- department.post@region
    department text not null,
    region     text not null                  -- where the desk stands, or an organization's number
);

create table tasklist.inbox (
    task_id    uuid        primary key,
    desk_id    int         not null references tasklist.desk,
    due_at     timestamptz not null,
    soon_at    timestamptz not null,
    created_at timestamptz not null,
    assignee   text,                          -- login of who has claimed it; null = waits for anybody at the desk
    claimed_at timestamptz,
    case_no    text        not null,
    title      text        not null,          -- the case's title as it was when the step was offered: a list needs no join
    region     text        not null,          -- where the case is, not the desk
    department text        not null,
    link       text        not null,          -- approval, implementation, disbursement, acceptance or empty
    process    text        not null,
    version    int         not null,
    step       text        not null,
    step_name  text        not null,
    check ((assignee is null) = (claimed_at is null))
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02,
        autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

create index inbox_todo on tasklist.inbox (desk_id, due_at, task_id)
    include (case_no, title, region, department, link, process, version, step, step_name, soon_at, created_at)
    where assignee is null;
create index inbox_mine on tasklist.inbox (assignee, due_at, task_id) where assignee is not null;
create index inbox_case on tasklist.inbox (case_no);

-- What a person has decided, and when; the trace of the case itself is evidence, this is only a list.
create table tasklist.done (
    task_id    uuid        primary key,
    login      text        not null,
    ended_at   timestamptz not null,
    outcome    text        not null,
    desk_id    int         not null references tasklist.desk,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    case_no    text        not null,
    title      text        not null,
    region     text        not null,
    department text        not null,
    link       text        not null,
    process    text        not null,
    version    int         not null,
    step       text        not null,
    step_name  text        not null
);
create index done_by_person on tasklist.done (login, ended_at desc, task_id desc);

-- Who brought a case into the system.
create table tasklist.started (
    case_no text        primary key,
    login   text        not null,
    at      timestamptz not null
);
create index started_by_person on tasklist.started (login, at desc, case_no desc);
