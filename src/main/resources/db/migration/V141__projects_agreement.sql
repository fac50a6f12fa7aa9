-- V141  Agreements: the text of every version, its parties and signatures, its items and its plan of tranches.
-- Why   A signature belongs to one text (its digest); a text that was changed is signed anew (P-08).
-- Data  New tables. Amounts are whole fen, shares basis points, quantities whole units of the item.
-- Undo  Drop the tables; filed agreements and signatures would be lost.
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
