-- V20261128_08  Notifications of people, how each wants to be told, the outbox of mails and calls, and the endpoints of other systems.
-- Why   Officials learn of what waits without looking for it; what leaves the house is a row of the act's transaction and is
--       delivered afterwards, at least once and in order for each receiver (architecture, decision 6; decision 0071).
-- Data  None but how long notices are kept (decision 0072).
-- Undo  drop schema notifications cascade; nobody else reads it.
create schema notifications;

create table notifications.notification (
    id         uuid        primary key,       -- of receiver and event: the same thing is told to the same person once
    login      text        not null,
    kind       text        not null,
    kind_group text        not null check (kind_group in ('task', 'deadline', 'case', 'desk')),
    asks       boolean     not null,          -- is settled when its step ends, whoever did it
    case_no    text,
    task_id    uuid,
    facts      jsonb       not null,
    at         timestamptz not null,
    read_at    timestamptz,
    ended_at   timestamptz,                   -- when its step ended
    digest_on  date                           -- goes into that day's digest
);
create index notification_unread on notifications.notification (login, at, id) where read_at is null;
create index notification_read on notifications.notification (login, at, id) where read_at is not null;
create index notification_task on notifications.notification (task_id) where ended_at is null;
create index notification_digest on notifications.notification (login, digest_on) where digest_on is not null;

-- The mail address of a person: entered by themselves, valid once they have typed the code that was mailed to it.
create table notifications.person (
    login        text primary key,
    language     text not null default 'zh' check (language in ('zh', 'en')),
    address      text,
    confirmed_at timestamptz,
    wanted       text,
    code         text,
    code_until   timestamptz,
    tries        int  not null default 0,
    codes        int  not null default 0,     -- mailed on codes_on
    codes_on     date,
    check ((address is null) = (confirmed_at is null))
);

create table notifications.choice (
    login      text not null,
    kind_group text not null check (kind_group in ('task', 'deadline', 'case', 'desk')),
    way        text not null check (way in ('none', 'mail', 'digest')),
    primary key (login, kind_group)
);

create table notifications.webhook (
    id            uuid        primary key,
    url           text        not null,
    kinds         text[]      not null check (cardinality(kinds) > 0),
    secret        text        not null,
    created_by    text        not null,
    created_at    timestamptz not null,
    failing_since timestamptz,                -- no call has come through since
    last_error    text,
    disabled_at   timestamptz,
    disabled_why  text check (disabled_why in ('failing', 'by-hand')),
    check ((disabled_at is null) = (disabled_why is null))
);
comment on column notifications.webhook.secret is 'signs every call; sealed with AES-256-GCM for the row''s id; shown to the administrator once';
create index webhook_kinds on notifications.webhook using gin (kinds);

create table notifications.delivery (
    id         uuid        primary key,       -- the same at every attempt: the receiver can drop what came twice
    seq        bigint      generated always as identity,
    channel    text        not null check (channel in ('mail', 'digest', 'code', 'webhook')),
    receiver   text        not null,          -- a login, or the endpoint's id
    notification     uuid        references notifications.notification on delete cascade,
    day        date,                          -- of a digest
    body       text,                          -- of a call or a code
    state      text        not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'dropped')),
    attempts   int         not null default 0,
    created_at timestamptz not null,
    next_at    timestamptz not null,
    ended_at   timestamptz,
    address    text,                          -- where it went
    last_error text
);
create index delivery_due on notifications.delivery (next_at, seq) where state = 'waiting';
create index delivery_order on notifications.delivery (channel, receiver, seq) where state = 'waiting';
create index delivery_dead on notifications.delivery (seq) where state = 'dead';
create index delivery_notification on notifications.delivery (notification) where notification is not null;

-- Days after which a notice goes: read_days after it was read or settled, unread_days after it came if nobody ever looked.
create table notifications.retention (
    valid_from  date primary key,
    read_days   int not null check (read_days > 0),
    unread_days int not null check (unread_days >= read_days)
);
insert into notifications.retention values ('2026-01-01', 180, 400);
