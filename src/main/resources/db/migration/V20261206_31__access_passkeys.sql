-- V20261206_31  Passkeys of people.
-- Why   A passkey proves a second factor without a code that could be read by others (decision 0285).
-- Data  None.
-- Undo  Drop both tables, and the factors of kind passkey.
create table access.passkey_owner (
    login  text  not null primary key references access.account,
    handle bytea not null unique
);
comment on column access.passkey_owner.handle is 'drawn by chance: by this and not by the login an authenticator knows the account';

create table access.passkey (
    credential      bytea   not null primary key,
    factor          uuid    not null unique references access.factor on delete cascade,
    public_key      bytea   not null,
    signature_count bigint  not null,
    verified        boolean not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    transports      text    not null,
    attestation     bytea   not null,
    client_data     bytea   not null
);
comment on table access.passkey is 'what WebAuthn says of each; none of it is secret';
