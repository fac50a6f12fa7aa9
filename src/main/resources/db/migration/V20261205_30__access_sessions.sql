-- V20261205_30  Sessions of people who are signed in.
-- Why   Any copy of the program answers any browser, and a restart signs nobody out (decision 0266).
-- Data  None; sessions that a copy of the former version holds in its memory end with it.
-- Undo  Drop both tables; everybody signs in again.
create table access.session (
    primary_id            text   not null primary key,
    session_id            text   not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int    not null,
    expiry_time           bigint not null,
    principal_name        text,
    ended                 text   check (ended in ('crowded', 'elsewhere'))
);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name) where principal_name is not null;
comment on table access.session is 'columns as Spring Session names them; times in milliseconds since 1970';
comment on column access.session.session_id is 'SHA-256 of what the cookie holds, so that nobody who reads the table can take a session over';
comment on column access.session.expiry_time is 'the earlier of the idle and the absolute end';
comment on column access.session.ended is 'why it was ended before its time: too many of one person, or by its person from another one; kept until its time is over, to tell its browser';

create table access.session_attributes (
    session_primary_id text  not null references access.session on delete cascade,
    attribute_name     text  not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on column access.session_attributes.attribute_bytes is
    'JSON in UTF-8: who is signed in; anything else is sealed under a key that is made from the cookie';
