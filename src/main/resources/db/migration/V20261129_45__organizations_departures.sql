-- V20261129_45  Organizations that have left the directory for good: deregistered, or merged into another one.
-- Why   Both are acts with a day, a reason and a paper, by two people (decisions 0126 and 0127).
-- Data  None.
-- Undo  Drop the table; the organizations keep their status.
create table organizations.departure (
    id           bigint generated always as identity primary key,
    organization text        not null references organizations.organization,
    absorbed_by  text references organizations.organization,
    left_on      date        not null,
    ground       text        not null,
    status       text        not null check (status in ('PROPOSED', 'ENTERED', 'RETURNED', 'REFUSED')),
    proposed_at  timestamptz not null,
    entered_at   timestamptz,
    check (absorbed_by <> organization),
    check ((status = 'ENTERED') = (entered_at is not null))
);
comment on column organizations.departure.absorbed_by is 'into which one it was merged; null if it was deregistered';
create unique index departure_proposed on organizations.departure (organization) where status = 'PROPOSED';
create unique index departure_entered on organizations.departure (organization) where status = 'ENTERED';
