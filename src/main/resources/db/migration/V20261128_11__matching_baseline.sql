-- V20261128_11  A pairing: who asked whom, who takes part with which share, what the county said.
-- Why   Lifecycle P4: pairing is voluntary on both sides (P-04, P-05), so every consent is kept with its day.
-- Data  None. Shares are basis points, 10,000 = the whole.
-- Undo  Drop the schema.
create schema matching;

create table matching.pairing (
    case_no      text primary key references cases.case_file (case_no),
    need         text,
    side         text not null check (side in ('ORDER', 'CLAIM')),
    organization text not null,
    asked_by     text not null,
    form         text check (form in ('ONE_TO_ONE', 'ONE_TO_MANY', 'MANY_TO_ONE', 'GROUP')),
    status       text not null,
    paired_on    date
);
create index pairing_need on matching.pairing (need) where need is not null;

create table matching.share (
    case_no      text not null references matching.pairing (case_no),
    organization text not null,
    basis_points integer not null check (basis_points between 1 and 10000),
    part         text,
    confirmed_on date,
    primary key (case_no, organization)
);

create table matching.consent (
    case_no    text not null references matching.pairing (case_no),
    department text not null,
    given_on   date not null,
    primary key (case_no, department)
);

create table matching.score (
    case_no text not null references matching.pairing (case_no),
    project text not null,
    score   integer not null check (score between 0 and 100),
    reason  text,
    primary key (case_no, project)
);

create view matching.public_pairing as
    select case_no, need, side, organization, form, status, paired_on from matching.pairing;

create view matching.public_share as
    select case_no, organization, basis_points, part, confirmed_on from matching.share;
