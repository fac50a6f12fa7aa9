-- V131  What the side paths and the closing of a project leave behind.
-- Why   Lifecycle P3: change of plan, suspension, termination and objections; P10: evaluation, surplus, disclosure,
--       handover, satisfaction, archive.
-- Data  Existing projects have never been suspended, taken up by another desk, or closed.
-- Undo  Drop the columns and tables.
alter table projects.project
    add column suspensions   integer not null default 0 check (suspensions >= 0),
    add column status_before text,
    add column taken_up_at   timestamptz;

create table projects.plan_change (
    case_no      text not null references projects.project (case_no),
    no           integer not null check (no >= 1),
    subject      text not null,
    description  text not null,
    affected_fen bigint not null check (affected_fen > 0),
    place        text,
    ends_on      date,
    amount_fen   bigint check (amount_fen > 0),
    asked_on     date not null,
    level        text check (level in ('minor', 'major')),
    decided_on   date,
    applied      boolean,
    primary key (case_no, no)
);
create unique index plan_change_open on projects.plan_change (case_no) where decided_on is null;

create table projects.plan_change_line (
    case_no    text not null,
    no         integer not null,
    line       integer not null check (line >= 1),
    source     text not null,
    purpose    text,
    amount_fen bigint not null check (amount_fen > 0),
    primary key (case_no, no, line),
    foreign key (case_no, no) references projects.plan_change (case_no, no)
);

create table projects.closing (
    case_no         text primary key references projects.project (case_no),
    report          text not null,
    spent_fen       bigint not null check (spent_fen > 0),
    households      bigint not null,
    people          bigint not null,
    own_score       integer check (own_score between 0 and 100),
    score           integer check (score between 0 and 100),
    grade           text check (grade in ('excellent', 'good', 'fair', 'poor')),
    surplus_fen     bigint check (surplus_fen > 0),
    surplus_use     text,
    published_on    date,
    published_where text,
    asked           bigint,
    satisfied       bigint check (satisfied <= asked),
    archive_no      text
);

create table projects.handed_over (
    case_no  text not null references projects.closing (case_no),
    no       integer not null,
    asset    text not null,
    quantity text not null,
    keeper   text not null,
    primary key (case_no, no)
);
