-- V20261128_12  A project: its plan, the rounds of its approval, its agreement, its implementation and its closing.
-- Why   Lifecycle P3: one record follows a help project from the proposal to the archive. The three ceilings of payment (approval,
--       agreement, audited price) stand beside the amount asked, so that the smallest can be read in one row.
-- Data  None. Amounts are whole fen, shares basis points (10,000 = the whole), quantities whole units of the item.
-- Undo  Drop the schema; funds and audit refer to it by case number.
create schema projects;

create table projects.project (
    case_no         text primary key references cases.case_file (case_no),
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
    status          text not null,
    suspensions     integer not null default 0 check (suspensions >= 0),
    status_before   text
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

-- A project is approved once, and again for each change above the threshold (F-14); every round is kept.
create table projects.approval (
    case_no         text        not null references projects.project (case_no),
    round           integer     not null check (round > 0),
    asked_fen       bigint      not null check (asked_fen > 0),
    fiscal          boolean     not null,
    level           text,
    desk            text,
    level_source    text,
    extended_at     timestamptz,
    outcome         text check (outcome in ('approved', 'rejected')),
    approved_fen    bigint check (approved_fen > 0 and approved_fen <= asked_fen),
    reason          text,
    remedy          text,
    reply_number    text,
    reply_date      date,
    conditions      text,
    opened_at       timestamptz not null,
    decided_at      timestamptz,
    primary key (case_no, round),
    check (outcome is distinct from 'approved' or approved_fen is not null),
    check (outcome is distinct from 'rejected' or (reason is not null and remedy is not null))
);

create table projects.approval_department (
    case_no    text    not null,
    round      integer not null,
    desk       text    not null,
    outcome    text,
    opinion    text,
    name       text,
    heard_at   timestamptz,
    primary key (case_no, round, desk),
    foreign key (case_no, round) references projects.approval
);

-- A signature belongs to one text (its digest); a text that was changed is signed anew (P-08).
create table projects.agreement (
    case_no            text        not null references projects.project (case_no),
    version            integer     not null check (version > 0),
    amount_fen         bigint      not null check (amount_fen > 0),
    template           text        not null,
    starts_on          date        not null,
    ends_on            date        not null check (ends_on >= starts_on),
    targets            text        not null,
    maintenance        text        not null,
    exit_terms         text        not null,
    body               text        not null,
    digest             text        not null check (digest ~ '^[0-9a-f]{64}$'),
    status             text        not null check (status in ('draft', 'filed', 'superseded', 'refused', 'lapsed')),
    drafted_at         timestamptz not null,
    filing_number      text,
    filed_at           timestamptz,
    primary key (case_no, version),
    check (status <> 'filed' or (filing_number is not null and filed_at is not null))
);

create table projects.agreement_party (
    case_no    text    not null,
    version    integer not null,
    no         integer not null,
    desk       text    not null,
    signatory  text,
    digest     text,
    signed_at  timestamptz,
    primary key (case_no, version, no),
    unique (case_no, version, desk),
    foreign key (case_no, version) references projects.agreement
);

create table projects.agreement_item (
    case_no    text    not null,
    version    integer not null,
    no         integer not null,
    name       text    not null,
    unit       text    not null,
    planned    bigint  not null check (planned > 0),
    primary key (case_no, version, no),
    unique (case_no, version, name),
    foreign key (case_no, version) references projects.agreement
);

create table projects.agreement_tranche (
    case_no       text    not null,
    version       integer not null,
    no            integer not null,
    basis_points  integer not null check (basis_points between 0 and 10000),
    occasion      text    not null check (occasion in ('START', 'MILESTONE', 'ACCEPTANCE', 'RETENTION')),
    milestone     integer check ((occasion = 'MILESTONE') = (milestone is not null)),
    months        integer check ((occasion = 'RETENTION') = (months is not null)),
    amount_fen    bigint  not null check (amount_fen > 0),
    source        text    not null,
    primary key (case_no, version, no),
    foreign key (case_no, version) references projects.agreement
);

create table projects.site_board (
    case_no           text   not null primary key references projects.project (case_no),
    tendering         text   not null,
    works             text   not null,
    investment_fen    bigint not null,
    subsidy           text   not null,
    works_from        date   not null,
    works_until       date   not null,
    site_lead         text   not null,
    township_contact  text   not null,
    confirmed_at      timestamptz
);

-- Over-reported quantities and money spent ahead of work are what audits find most often (V-09).
create table projects.progress_report (
    case_no        text        not null references projects.project (case_no),
    no             integer     not null,
    milestone      integer     not null,
    reported_until date        not null,
    spent_fen      bigint      not null check (spent_fen >= 0),
    reached        boolean     not null,
    note           text        not null,
    reported_by    text        not null,
    reported_at    timestamptz not null,
    state          text        not null check (state in ('reported', 'verified', 'returned')),
    primary key (case_no, no)
);

create table projects.progress_quantity (
    case_no  text    not null,
    report   integer not null,
    item     text    not null,
    done     bigint  not null check (done >= 0),
    remark   text,
    primary key (case_no, report, item),
    foreign key (case_no, report) references projects.progress_report
);

create table projects.milestone_progress (
    case_no     text        not null references projects.project (case_no),
    milestone   integer     not null,
    begun_at    timestamptz not null,
    primary key (case_no, milestone)
);

create table projects.county_check (
    case_no     text        not null references projects.project (case_no),
    no          integer     not null,
    milestone   integer     not null,
    inspectors  text[]      not null,
    findings    text        not null,
    passed      boolean     not null,
    checked_at  timestamptz not null,
    primary key (case_no, no)
);

create table projects.progress_warning (
    case_no    text        not null references projects.project (case_no),
    no         integer     not null,
    milestone  integer     not null,
    kind       text        not null check (kind in ('no-report', 'quarter-without-report', 'behind-plan', 'spending-ahead')),
    noted_at   timestamptz not null,
    cleared_at timestamptz,
    primary key (case_no, no)
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

create view projects.public_project as
    select case_no, organization, need, title, place, kind, amount_fen, approved_fen, agreed_fen, audited_fen,
           starts_on, ends_on, accepted_on, closed_on, status
      from projects.project;
