-- V20261128_14  Acceptance of the work done: items, checks by level, the final team, the audited price, the result.
-- Why   P9: what was planned, done and verified is compared item by item, and every check is kept, the failed ones too.
-- Data  None.
-- Undo  Drop the schema.
create schema audit;

create table audit.acceptance (
    case_no       text primary key references projects.project,
    maintainer    text not null check (maintainer <> ''),
    summary       text not null,
    check_level   text not null check (check_level in ('VILLAGE', 'TOWNSHIP', 'COUNTY')),
    audited_fen   bigint check (audited_fen between 1 and 10000000000000),
    submitted_fen bigint check (submitted_fen between 1 and 10000000000000),
    report_no     text,
    result        text check (result in ('ACCEPTED', 'FAILED')),
    result_at     timestamptz
);

create table audit.item (
    case_no  text not null references audit.acceptance,
    no       int not null check (no > 0),
    item     text not null,
    unit     text,
    planned  bigint not null check (planned >= 0),
    done     bigint not null check (done >= 0),
    verified bigint check (verified >= 0),
    proof    text not null,
    note     text,
    primary key (case_no, no),
    unique (case_no, item)
);

create table audit.round (
    case_no     text not null references audit.acceptance,
    no          int not null check (no > 0),
    level       text not null check (level in ('VILLAGE', 'TOWNSHIP', 'COUNTY')),
    outcome     text not null check (outcome in ('APPROVE', 'RETURN', 'REJECT')),
    record      text not null,
    rectify_by  date,
    measures    text,
    rectified_at timestamptz,
    checked_by  text not null,
    checked_at  timestamptz not null,
    primary key (case_no, no),
    constraint term_with_rectification check ((outcome = 'RETURN') = (rectify_by is not null)),
    constraint measures_with_rectification check ((measures is null) = (rectified_at is null))
);

create table audit.team_member (
    case_no          text not null,
    round            int not null,
    no               int not null check (no > 0),
    name             text not null,
    unit             text not null,
    post             text,
    specialty        text,
    from_implementer boolean not null,
    recused          boolean not null,
    primary key (case_no, round, no),
    foreign key (case_no, round) references audit.round
);

create view audit.public_acceptance as
select case_no, result, result_at, audited_fen from audit.acceptance;
