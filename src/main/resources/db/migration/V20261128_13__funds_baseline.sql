-- V20261128_13  Requests for a tranche's money, and what was paid for them.
-- Why   P8: a tranche is asked for, checked, approved, paid and confirmed; a failed payment is kept and paid once more.
-- Data  None.
-- Undo  Drop the schema; nothing else reads it but disclosure and reports, through public_payment.
create schema funds;

create table funds.request (
    case_no          text not null references projects.project,
    tranche          int not null check (tranche > 0),
    round            int not null check (round > 0),
    channel          text not null check (channel in ('FISCAL', 'CHARITY')),
    amount_fen       bigint not null check (amount_fen between 1 and 10000000000000),
    purpose          text not null check (purpose <> ''),
    progress_percent int not null check (progress_percent between 0 and 100),
    verified_percent int check (verified_percent between 0 and 100),
    payee_name       text not null,
    payee_bank       text not null,
    payee_account    text not null,
    papers           text[] not null,
    status           text not null check (status in ('ASKED', 'APPROVED', 'PAID', 'REJECTED', 'FAILED', 'GIVEN_UP')),
    returned_by      text,
    handled_by       bigint[] not null,
    asked_at         timestamptz not null,
    primary key (case_no, tranche, round)
);

-- One request at a time for a tranche, and none after it was paid.
create unique index request_live on funds.request (case_no, tranche) where status in ('ASKED', 'APPROVED', 'PAID');

create table funds.payment (
    id           bigint generated always as identity primary key,
    case_no      text not null,
    tranche      int not null,
    round        int not null,
    attempt      int not null check (attempt in (1, 2)),
    channel      text not null check (channel in ('FISCAL', 'CHARITY')),
    amount_fen   bigint not null check (amount_fen between 1 and 10000000000000),
    voucher_no   text not null check (voucher_no <> ''),
    paid_on      date not null,
    paid_by      bigint not null,
    released_by  bigint,
    status       text not null check (status in ('ORDERED', 'RELEASED', 'CONFIRMED', 'FAILED', 'VOID')),
    receipt_no   text,
    received_on  date check (received_on >= paid_on),
    failure      text,
    recorded_at  timestamptz not null,
    foreign key (case_no, tranche, round) references funds.request,
    constraint payer_does_not_release check (released_by <> paid_by),
    constraint treasury_money_was_released check (
        channel = 'CHARITY' or status in ('ORDERED', 'VOID') or released_by is not null),
    constraint confirmed_with_receipt check (
        status <> 'CONFIRMED' or (receipt_no is not null and received_on is not null)),
    constraint failed_with_reason check (status <> 'FAILED' or failure <> '')
);

-- One row for each attempt; an order taken back before its release does not count as one.
create unique index payment_attempt on funds.payment (case_no, tranche, round, attempt) where status <> 'VOID';

-- A tranche is paid once: a second payment waits until the first one has failed.
create unique index payment_once on funds.payment (case_no, tranche) where status not in ('FAILED', 'VOID');

create view funds.public_payment as
select case_no, tranche, attempt, channel, amount_fen, status, paid_on, received_on
  from funds.payment
 where status <> 'VOID';
