-- V20261129_91  The day on which a payment was approved.
-- Why   Decision 0140: no payment is dated before its approval.
-- Data  The day is known from now on.
-- Undo  Drop the two columns.
alter table funds.request add column approved_on date;

alter table funds.payment
    add column approved_on date,
    add constraint paid_after_approval check (paid_on >= approved_on);
