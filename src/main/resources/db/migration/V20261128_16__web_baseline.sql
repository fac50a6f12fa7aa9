-- V20261128_16  Answers that were given under an Idempotency-Key.
-- Why   A program that lost the answer sends its write again; it must get the first answer and not a second effect.
-- Data  None.
-- Undo  Drop the schema; repeated writes take effect again.
create schema web;

create table web.idempotency (
    login          text        not null,
    key            text        not null check (length(key) between 1 and 100),
    request        text        not null,
    request_sha256 text        not null,
    status         int,
    content_type   text,
    location       text,
    body           bytea,
    at             timestamptz not null default clock_timestamp(),
    primary key (login, key)
);
comment on column web.idempotency.request is 'method and path';
comment on column web.idempotency.status is 'null only inside the transaction that is still working on it';
