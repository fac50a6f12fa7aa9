-- V20261206_64  What of a person was exported or erased, by whom, when and why.
-- Why   An export shows all that is kept of a person, and an erasure cannot be undone (decision 0298).
-- Data  None.
-- Undo  Drop the table; exports and erasures are not recorded then.
create table personal.request (
    id        bigint      generated always as identity primary key,
    at        timestamptz not null,
    kind      text        not null check (kind in ('export', 'erasure')),
    login     text        not null,
    by_login  text        not null,
    by_person bigint      not null,
    by_name   text        not null,
    reason    text        not null,
    rows      jsonb       not null
);
create index request_of on personal.request (login);
comment on table personal.request is 'one row for each export and erasure of what is kept of an account; never what it was';
comment on column personal.request.login is 'the account of which it was';
comment on column personal.request.rows is 'number of rows by the word of their kind';
create trigger request_is_dated before insert on personal.request for each row execute function personal.date_reading();
create trigger request_is_append_only before update or delete on personal.request
    for each row execute function personal.refuse_change();
create trigger request_is_never_emptied before truncate on personal.request
    for each statement execute function personal.refuse_change();
