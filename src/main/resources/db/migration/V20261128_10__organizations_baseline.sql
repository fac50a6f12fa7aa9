-- V20261128_10  The directory of social organizations, what the automatic check found, and the lists they are on.
-- Why   Form 4.1-1 of the rules handbook; Q-08 gates the sign-up; Q-07 lists suspend what is open.
-- Data  None.
-- Undo  drop schema organizations cascade; the cases in cases.case_file lose their records.
create schema organizations;

create table organizations.organization (
    number                   text primary key references cases.case_file,
    name                     text    not null check (name <> ''),
    uscc                     text    not null check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    uscc_demonstration       boolean not null default false,
    type                     text    not null check (type in ('association', 'service', 'foundation')),
    region                   text    not null,
    registration_authority   text    not null,
    registration_valid_until date    not null,
    competent_unit           text,
    charitable               boolean not null,
    fundraising              boolean not null,
    grade                    text    not null,
    grade_valid_until        date,
    legal_representative     text    not null,
    contact                  text    not null,
    phone                    text    not null,
    business_scope           text    not null,
    actions                  text[]  not null,
    targets                  text    not null,
    approach                 text    not null,
    planned_funds_fen        bigint check (planned_funds_fen > 0 and planned_funds_fen <= 10000000000000),
    planned_goods            text,
    planned_people           bigint check (planned_people >= 0),
    starts_on                date    not null,
    ends_on                  date    not null check (ends_on >= starts_on),
    annual_check_year        int     not null,
    annual_check             text    not null,
    on_list                  text    not null,
    investigated             boolean not null,
    within_scope             boolean not null,
    account_name             text    not null,
    bank_name                text    not null,
    bank_account             text    not null,
    finance_login            text,
    representative_login     text,
    color                    text check (color in ('red', 'yellow', 'green')),
    status                   text    not null,
    admitted_on              date,
    valid_until              date
);
comment on column organizations.organization.uscc_demonstration is
    'a synthetic code for the demonstration; never shown as the organization''s own';
create index organization_status on organizations.organization (status, number);
create unique index organization_uscc on organizations.organization (uscc) where status not in ('REFUSED', 'WITHDRAWN');

-- What the automatic check said last, with every reason (Q-08).
create table organizations.finding (
    number text not null references organizations.organization,
    no     int  not null,
    color  text not null,
    reason text not null,
    rule   text not null,
    primary key (number, no)
);

create table organizations.listing (
    id         bigint generated always as identity primary key,
    number     text not null references organizations.organization,
    list_name  text not null check (list_name in ('abnormal', 'dishonest')),
    listed_on  date not null,
    ground     text not null,
    entered_at timestamptz,
    left_on    date,
    left_ground text,
    left_at    timestamptz
);
create index listing_number on organizations.listing (number);

-- The cases that a listing suspended, so that leaving the list resumes these and no others.
create table organizations.suspended_case (
    listing bigint not null references organizations.listing,
    case_no text   not null references cases.case_file,
    primary key (listing, case_no)
);

create view organizations.public_organization as
select number, name, uscc, uscc_demonstration, type, region, status, valid_until from organizations.organization;
