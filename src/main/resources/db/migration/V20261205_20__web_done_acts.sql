-- V20261205_20  The forms whose acts were done, by their key.
-- Why   A person whose answer was lost sends the form again; what was done is not done twice (ADR 0261).
-- Data  None. A row is written with the act itself and removed after three days.
-- Undo  Drop the table; then a form that is sent again may be done again.
create table web.done_act (
    login  text        not null,
    digest bytea       not null check (length(digest) = 32),
    at     timestamptz not null default clock_timestamp(),
    primary key (login, digest)
);
comment on column web.done_act.digest is 'SHA-256 of the key, the address and what was filled in';
create index on web.done_act (at);
