-- V20261202_11  A password that an administrator gives.
-- Why   It is known to two people, so it is good for one sign-in only, in which its owner chooses another (ruling 0205).
-- Data  Accounts of before go on as they are: nobody recorded who chose their passwords.
-- Undo  Drop the column; then given passwords are good for ever, as before.
alter table access.account add column password_given boolean not null default false;
comment on column access.account.password_given is 'another person set the password, and its owner has not chosen one yet';
