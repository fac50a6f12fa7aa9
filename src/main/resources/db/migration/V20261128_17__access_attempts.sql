-- V20261128_17  Attempts of any kind are counted in one table: failed sign-ins, and accounts that were opened.
-- Why   Several copies of the program count together, whichever of them is asked (decisions 0006 and 0083).
-- Data  Failed sign-ins keep their count; a key is free a quarter of an hour after its last failure, as before.
-- Undo  Rename everything back and add locked_until, empty.
alter table access.sign_in_failure rename to attempt;
alter index access.sign_in_failure_pkey rename to attempt_pkey;
alter table access.attempt rename column failures to counted;
alter table access.attempt rename column last_at to free_at;
update access.attempt set free_at = free_at + interval '15 minutes';
alter table access.attempt drop column locked_until;
comment on table access.attempt is
    'key: "login x" and "address y" of failed sign-ins, known and unknown logins alike; "sign-up y" and "sign-up" of accounts opened';
comment on column access.attempt.free_at is 'from then on nothing is counted against the key any more';
