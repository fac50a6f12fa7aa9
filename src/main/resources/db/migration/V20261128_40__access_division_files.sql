-- V20261128_40  A file of divisions that an administrator has sent and not applied yet.
-- Why   The administrator first sees what a file would change (decision 0109); the file must be the same when it is applied.
-- Data  None; one file for each administrator, gone when it is applied.
-- Undo  Drop the table.
create table access.region_file (
    login   text        primary key references access.account,
    content bytea       not null,
    within  text        not null,
    at      timestamptz not null default now()
);
