-- V130  A project: its plan, budget lines, milestones and tranches.
-- Why   Lifecycle P3: one record follows a help project from the proposal to the archive. The three ceilings of payment
--       (approval, agreement, audited price) stand beside the amount asked, so that the smallest can be read in one row.
-- Data  New tables. Amounts are whole fen, shares basis points (10,000 = the whole).
-- Undo  Drop the schema; funds and audit refer to it by case number.
create schema if not exists projects;

create table projects.project (
    case_no         text primary key references engine.case_file (case_no),
    organization    text not null,
    need            text,
    title           text not null,
    place           text not null,
    kind            text not null,
    nature          text not null,
    summary         text not null,
    beneficiaries   text not null,
    households      bigint not null check (households >= 0),
    people          bigint not null check (people >= 0),
    output_target   text not null,
    benefit_target  text not null,
    satisfaction_target text,
    partners        text,
    starts_on       date not null,
    ends_on         date not null check (ends_on >= starts_on),
    amount_fen      bigint not null check (amount_fen between 1 and 10000000000000),
    approved_fen    bigint check (approved_fen >= 0),
    agreed_fen      bigint check (agreed_fen >= 0),
    audited_fen     bigint check (audited_fen >= 0),
    accepted_on     date,
    closed_on       date,
    open_objections integer not null default 0 check (open_objections >= 0),
    status          text not null
);
create index project_organization on projects.project (organization);
create index project_need on projects.project (need) where need is not null;

create table projects.budget_line (
    case_no    text not null references projects.project (case_no),
    no         integer not null check (no >= 1),
    source     text not null,
    purpose    text,
    amount_fen bigint not null check (amount_fen > 0),
    primary key (case_no, no)
);

create table projects.milestone (
    case_no    text not null references projects.project (case_no),
    no         integer not null check (no >= 1),
    content    text not null,
    planned_on date not null,
    reached_on date,
    primary key (case_no, no)
);

create table projects.tranche (
    case_no      text not null references projects.project (case_no),
    no           integer not null check (no >= 1),
    basis_points integer not null check (basis_points between 0 and 10000),
    amount_fen   bigint not null check (amount_fen > 0),
    due_when     text not null check (due_when in ('START', 'MILESTONE', 'ACCEPTANCE', 'RETENTION')),
    milestone    integer check ((due_when = 'MILESTONE') = (milestone is not null)),
    months       integer check ((due_when = 'RETENTION') = (months is not null)),
    paid_fen     bigint check (paid_fen > 0 and paid_fen <= amount_fen),
    paid_on      date check ((paid_on is null) = (paid_fen is null)),
    primary key (case_no, no)
);

create view projects.public_project as
    select case_no, organization, need, title, place, kind, amount_fen, approved_fen, agreed_fen, audited_fen,
           starts_on, ends_on, accepted_on, closed_on, status
      from projects.project;
