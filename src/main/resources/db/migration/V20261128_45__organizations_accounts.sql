-- V20261128_45  The accounts that organizations have registered, one after the other.
-- Why   Decision 0110: an account is changed by an act with a date and a paper, which civil affairs confirms.
-- Data  The account with which an organization was admitted is its first registered one, since the day of its admission. One whose
--       number is certainly none is not taken over.
-- Undo  Drop the table; the organization's own row still holds the account of today.
create table organizations.account (
    id            bigint generated always as identity primary key,
    organization  text not null references organizations.organization,
    holder        text not null check (holder <> ''),
    bank          text not null check (bank <> ''),
    account       text not null check (account ~ '^[0-9]{6,34}$'),
    since         date not null,
    ground        text,
    status        text not null check (status in ('PROPOSED', 'REGISTERED', 'RETURNED', 'REFUSED')),
    proposed_at   timestamptz not null,
    registered_at timestamptz,
    constraint registered_at_a_time check ((status = 'REGISTERED') = (registered_at is not null))
);
create index account_organization on organizations.account (organization, registered_at);
create unique index account_proposed on organizations.account (organization) where status = 'PROPOSED';

insert into organizations.account (organization, holder, bank, account, since, status, proposed_at, registered_at)
select number, btrim(account_name), btrim(bank_name), plain, admitted_on, 'REGISTERED',
       admitted_on::timestamp at time zone 'Asia/Shanghai', admitted_on::timestamp at time zone 'Asia/Shanghai'
  from organizations.organization, regexp_replace(bank_account, '[[:space:]\u00a0\u3000-]', '', 'g') as plain
 where admitted_on is not null and plain ~ '^[0-9]{6,34}$'
   and btrim(account_name, E' \u00a0\u3000\t\r\n') <> '' and btrim(bank_name, E' \u00a0\u3000\t\r\n') <> '';
