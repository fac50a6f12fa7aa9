-- V20261128_00  Case files: one row for each case, with the regions and organizations that take part in it.
-- Why   Every act locks the case's row first, so that the second of two people is told who was faster and never reaches the
--       engine (safety F6).
-- Data  None.
-- Undo  Drop the schema; every module refers to cases.case_file.
create schema cases;

create table cases.case_file (
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
create index case_file_region on cases.case_file (region text_pattern_ops, opened_at);
create index case_file_organization on cases.case_file (organization, opened_at) where organization is not null;
create index case_file_applicant on cases.case_file (applicant, opened_at);

create table cases.case_region (
    case_no text not null references cases.case_file,
    region  text not null,
    primary key (case_no, region)
);

-- Organizations that take part beside the leading one: each confirms and signs, and must find the case.
create table cases.case_member (
    case_no      text not null references cases.case_file,
    organization text not null,
    primary key (case_no, organization)
);
create index case_member_organization on cases.case_member (organization);

create table cases.case_number (
    series text primary key,
    last   int not null
);

-- A project can be suspended by itself and because its organization was listed (Q-07); lifting one must not lift the other.
create table cases.suspension (
    case_no text not null references cases.case_file,
    cause   text not null,
    primary key (case_no, cause)
);

create view cases.public_case as
select case_no, kind, title, region, organization, applicant, status, amount_fen, suspended, opened_at, closed_at
from cases.case_file;

create view cases.public_case_region as
select case_no, region from cases.case_file
union all
select case_no, region from cases.case_region;

create view cases.public_case_member as
select case_no, organization from cases.case_member;
