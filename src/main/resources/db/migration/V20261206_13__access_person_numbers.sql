-- V20261206_13  By which number a natural person is known, so that two accounts of one human are one person.
-- Why   Who decides and who reviews are different people, whatever accounts they use (rules 2.3, ruling 0283).
-- Data  Nobody has a number yet; it is entered with new accounts. Only a keyed digest is stored.
-- Undo  drop index access.person_number; alter table access.person drop column number_digest.
alter table access.person add column number_digest text;
create unique index person_number on access.person (number_digest) where number_digest is not null;
comment on column access.person.number_digest is 'HMAC of a workforce or identity number under a key that is not in the database';
