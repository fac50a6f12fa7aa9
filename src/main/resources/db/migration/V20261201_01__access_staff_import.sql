-- V20261201_01  People and desks from a workbook: the file that waits for its confirmation, and what was entered.
-- Why   The administrator first sees what a workbook would change (decision 0172); the file must be the same when it is applied. Who
--       entered whom stays on record as one act.
-- Data  None; one waiting file for each administrator, gone when it is applied. A record for each import, never changed.
-- Undo  Drop the tables; accounts and holdings stay.
create table access.staff_file (
    login   text        primary key references access.account,
    content bytea       not null,
    at      timestamptz not null default now()
);

create table access.staff_import (
    id          bigint generated always as identity primary key,
    login       text        not null references access.account,
    at          timestamptz not null default now(),
    file_sha256 text        not null,
    rows        int         not null,
    opened      text[]      not null,
    given       int         not null
);
comment on column access.staff_import.opened is 'the logins of the accounts that it opened';
comment on column access.staff_import.given is 'how many desks it gave; each holding names who granted it';
