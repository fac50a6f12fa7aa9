-- V20261206_12  What one administrator asks for and another confirms: desks, closed and opened accounts, new passwords, powers.
-- Why   No administrator makes an official of anybody alone (rules X-06, ruling 0281).
-- Data  Empty. A copy of the former version grants alone until it is stopped.
-- Undo  drop table access.request.
create table access.request (
    id           bigint generated always as identity primary key,
    kind         text        not null check (kind in ('grant', 'close', 'reopen', 'reset', 'power', 'person', 'link')),
    items        text[]      not null check (cardinality(items) > 0),
    key          text        not null,
    stood        text        not null,
    reason       text        not null check (reason <> ''),
    asked_by     text        not null references access.account,
    asked_person bigint      not null references access.person,
    asked_at     timestamptz not null default clock_timestamp(),
    lapses_at    timestamptz not null,
    state        text        not null default 'open' check (state in ('open', 'done', 'refused', 'withdrawn', 'lapsed')),
    ended_by     text references access.account,
    ended_person bigint references access.person,
    ended_at     timestamptz,
    answer       text        not null default '',
    check ((state = 'open') = (ended_at is null)),
    constraint request_two_people
        check (state not in ('done', 'refused') or (ended_person is not null and ended_person <> asked_person))
);
comment on column access.request.items is 'what exactly is asked for: of a grant the login and the desk with a space between, else the login and what follows it';
comment on column access.request.key is 'digest of kind and items: the same is asked for once at a time';
comment on column access.request.stood is 'digest of how the accounts stood when it was asked for; what has changed since is not confirmed';
create unique index request_once on access.request (key) where state = 'open';
create index request_open on access.request (id) where state = 'open';
