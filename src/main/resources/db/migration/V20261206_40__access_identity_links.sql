-- V20261206_40  Accounts are linked to identities that others keep.
-- Why   People sign in with what the county has: an OpenID Connect provider or an LDAP directory (decision 0290).
-- Data  None: nobody is linked before an administrator does it.
-- Undo  Drop the table; linked accounts of a directory need a new password.
create table access.identity_link (
    id        bigint generated always as identity primary key,
    login     text        not null references access.account,
    source    text        not null check (source in ('oidc', 'ldap')),
    name      text        not null check (length(name) between 1 and 200),
    provider  text,
    subject   text,
    linked_at timestamptz not null default now(),
    linked_by text        not null,
    bound_at  timestamptz,
    ended_at  timestamptz,
    ended_by  text,
    check ((subject is null) = (bound_at is null) and (subject is null) = (provider is null)),
    check ((ended_at is null) = (ended_by is null))
);
create unique index identity_link_login on access.identity_link (login) where ended_at is null;
create unique index identity_link_name on access.identity_link (source, name) where ended_at is null;
create unique index identity_link_subject on access.identity_link (source, provider, subject) where ended_at is null;
comment on column access.identity_link.name is
    'what an administrator entered: the value of the claim that names the person, or the name in the directory';
comment on column access.identity_link.provider is 'the issuer, or the base of the directory; known from the first sign-in on';
comment on column access.identity_link.subject is
    'what never changes and is never given to somebody else: the claim sub, or entryUUID or objectGUID; from the first sign-in on';
comment on column access.identity_link.ended_at is 'rows are ended, not removed: who was linked to what stays known';
