-- V002  The case file, and who finished which human step.
-- Why   Every act locks the case's row first, so that the second of two people is told who was faster
--       and never reaches the engine (safety F6).
-- Data  None.
-- Undo  Drop the schema; every module refers to engine.case_file.
create schema engine;

create table engine.case_file (
    case_no        text primary key,
    kind           text        not null check (kind in ('NEED', 'ORGANIZATION', 'PROJECT')),
    title          text        not null check (length(title) between 1 and 200),
    region         text        not null,
    organization   text,
    applicant      text        not null,
    status         text        not null,
    amount_fen     bigint check (amount_fen > 0 and amount_fen <= 10000000000000),
    suspended      boolean     not null default false,
    opened_at      timestamptz not null,
    closed_at      timestamptz
);
create index case_file_region on engine.case_file (region text_pattern_ops, opened_at);
create index case_file_organization on engine.case_file (organization, opened_at) where organization is not null;
create index case_file_applicant on engine.case_file (applicant, opened_at);

create table engine.case_region (
    case_no text not null references engine.case_file,
    region  text not null,
    primary key (case_no, region)
);

create table engine.case_number (
    series text primary key,
    last   int not null
);

create table engine.step_done (
    task_id text primary key,
    case_no text        not null references engine.case_file,
    process text        not null,
    step    text        not null,
    desk    text        not null,
    login   text        not null,
    name    text        not null,
    outcome text        not null,
    at      timestamptz not null
);
create index step_done_case on engine.step_done (case_no, at);

create view engine.public_case as
select case_no, kind, title, region, organization, applicant, status, amount_fen, suspended, opened_at, closed_at
from engine.case_file;

create view engine.public_case_region as
select case_no, region from engine.case_file
union all
select case_no, region from engine.case_region;
