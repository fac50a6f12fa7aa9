-- V20261206_30  Second factors of people.
-- Why   Money is released only by who has just proven a second factor beside the password (decision 0285).
-- Data  None: nobody has one yet. In a demonstration each account gets its seed when it is first needed.
-- Undo  Drop the four tables; money is then released without. The former version does not look at them.
create table access.factor (
    id            uuid        not null primary key,
    login         text        not null references access.account,
    kind          text        not null check (kind in ('totp', 'passkey')),
    name          text        not null,
    seed          text,
    last_step     bigint      not null default 0,
    demonstration boolean     not null default false,
    added_at      timestamptz not null default clock_timestamp(),
    confirmed_at  timestamptz,
    used_at       timestamptz,
    check ((kind = 'totp') = (seed is not null))
);
create index factor_owner on access.factor (login);
create unique index factor_demonstration on access.factor (login) where demonstration;
comment on column access.factor.seed is 'of one-time codes, sealed for this row under the key of the installation';
comment on column access.factor.last_step is 'the 30 seconds, counted since 1970, whose code was used last: no code of then or before is taken again';
comment on column access.factor.confirmed_at is 'when the first code was right; before that it proves nothing';
comment on column access.factor.demonstration is 'made for a demonstration, in which a page shows its code';

create table access.recovery_code (
    login   text        not null references access.account,
    digest  bytea       not null,
    used_at timestamptz,
    primary key (login, digest)
);
comment on table access.recovery_code is 'SHA-256 of codes drawn by chance, of 80 bits; each works once';

create table access.factor_proof (
    holder    bytea       not null primary key,
    login     text        not null references access.account,
    kind      text        not null check (kind in ('totp', 'recovery', 'passkey')),
    proven_at timestamptz not null default clock_timestamp()
);
create index factor_proof_owner on access.factor_proof (login);
create index factor_proof_age on access.factor_proof (proven_at);
comment on table access.factor_proof is 'who proved a second factor a few minutes ago';
comment on column access.factor_proof.holder is 'SHA-256 of the secret of the browser''s session, or of the text that a program was given';

create table access.factor_use (
    case_no   text        not null,
    step      text        not null,
    login     text        not null,
    kind      text        not null,
    proven_at timestamptz not null,
    at        timestamptz not null default clock_timestamp(),
    primary key (case_no, step, at)
);
comment on table access.factor_use is 'with which kind of factor each release of money was proven, and when';
