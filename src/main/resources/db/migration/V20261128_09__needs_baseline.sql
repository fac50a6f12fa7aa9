-- V20261128_09  The needs library: what villages, townships and line departments asked for, with its money, places and scores.
-- Why   L-01 to L-08: eleven mandatory fields, village -> township -> county, one library for the county's choice.
-- Data  None.
-- Undo  drop schema needs cascade; the cases in cases.case_file lose their records.
create schema needs;

create table needs.need (
    case_no              text primary key references cases.case_file,
    title                text   not null check (title <> ''),
    category             text   not null,
    nature               text   not null,
    region               text   not null,
    place                text,
    origin               text   not null check (origin in ('village', 'township', 'county')),
    starts_on            date   not null,
    ends_on              date   not null check (ends_on >= starts_on),
    responsible_unit     text   not null,
    task                 text   not null,
    amount_fen           bigint not null check (amount_fen > 0 and amount_fen <= 10000000000000),
    households           bigint not null check (households >= 0),
    people               bigint not null check (people >= 0),
    lifted_households    bigint check (lifted_households >= 0),
    monitored_households bigint check (monitored_households >= 0),
    output_target        text   not null check (output_target <> ''),
    benefit_target       text   not null check (benefit_target <> ''),
    satisfaction_target  text   not null check (satisfaction_target <> ''),
    participation        text   not null,
    departments          text[] not null default '{}',
    library_year         int    not null,
    priority             text,
    suitable             boolean,
    wanted_help          text[] not null default '{}',
    announced_at         text,
    published_on         date,
    removal_reason       text,
    removal_ground       text,
    status               text   not null
);
create index need_status on needs.need (status, case_no);
create index need_region on needs.need (region text_pattern_ops, case_no);

create table needs.funding (
    case_no    text   not null references needs.need,
    no         int    not null,
    source     text   not null,
    amount_fen bigint not null check (amount_fen > 0),
    note       text,
    primary key (case_no, no)
);

create table needs.department_score (
    case_no text not null references needs.need,
    desk    text not null,
    outcome text not null,
    score   int check (score between 0 and 100),
    opinion text not null default '',
    at      timestamptz not null,
    primary key (case_no, desk)
);

-- A county calls for next year's needs (L-07); what is reported while it is open belongs to that library year.
create table needs.collection_round (
    id           bigint generated always as identity primary key,
    region       text not null,
    library_year int  not null check (library_year between 2000 and 2199),
    opens_on     date not null,
    closes_on    date not null check (closes_on >= opens_on),
    note         text,
    opened_by    text not null,
    opened_at    timestamptz not null,
    unique (region, library_year, opens_on)
);

create view needs.public_need as
select case_no, title, region, status, amount_fen, published_on, library_year, suitable from needs.need;
