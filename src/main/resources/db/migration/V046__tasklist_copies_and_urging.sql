-- V046  Copies of cases for information (抄送), and who urged whom (催办).
-- Why   A copy is read or unread by its reader; urging is limited for each person and each step (decision 0067). The trace of
--       both acts is evidence; these tables are only lists.
-- Data  None.
-- Undo  Drop the tables and the index.
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

create table tasklist.urge (
    task_id uuid        not null,
    login   text        not null,
    name    text        not null,
    day     date        not null,             -- the working day on which it counts
    at      timestamptz not null,
    primary key (task_id, day, login)
);
-- Who did the step before.
create index done_of_case on tasklist.done (case_no, ended_at desc);
