-- V20261128_49  What changed in the registration of an organization: its name, its code, its legal representative.
-- Why   Decision 0111: a change has a date and a paper, two people, and leaves what was there before on record.
-- Data  None.
-- Undo  Drop the table; the organization's own row holds what is true today.
create table organizations.change (
    id           bigint generated always as identity primary key,
    organization text not null references organizations.organization,
    item         text not null check (item in ('name', 'uscc', 'representative')),
    before       text,
    after        text not null check (after <> ''),
    changed_on   date not null,
    ground       text not null,
    status       text not null check (status in ('PROPOSED', 'ENTERED', 'RETURNED', 'REFUSED')),
    proposed_at  timestamptz not null,
    entered_at   timestamptz,
    constraint entered_with_before check ((status = 'ENTERED') = (entered_at is not null and before is not null))
);
create index change_organization on organizations.change (organization, entered_at);
create unique index change_proposed on organizations.change (organization, item) where status = 'PROPOSED';
