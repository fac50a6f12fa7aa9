-- V142  Implementation: site board, progress reports by item, checks and warnings.
-- Why   Over-reported quantities and money spent ahead of work are what audits find most often (V-09).
-- Data  New tables. Amounts are whole fen.
-- Undo  Drop the tables; reports and checks would be lost.
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
