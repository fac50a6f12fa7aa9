-- V20261205_31  Wrong passwords cost a delay.
-- Why   A lock could be caused by somebody else; a delay holds for one login and one place together (decision 0267).
-- Data  Locks that hold now are over a quarter of an hour later, as before; nothing looks at them any more.
-- Undo  Drop the column and the index.
alter table access.attempt add column next_at timestamptz;
create index attempt_free on access.attempt (free_at);
comment on table access.attempt is
    'key: "guess x at y" of a login and the address or browser from which it is tried, "guesses at y" and "guesses of x" of strangers, "known x at y" where a person has signed in; "sign-up y" and "sign-up" of accounts opened';
comment on column access.attempt.next_at is 'of a login at one place: no attempt before';
