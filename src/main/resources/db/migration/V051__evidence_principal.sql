-- V051  An act names the principal for whom a deputy did it.
-- Why   Both names are on record, and the principal stays responsible.
-- Data  None; acts appended before were in one's own right.
-- Undo  Drop the columns; the names of principals are lost.
alter table evidence.act add column principal_login text;
alter table evidence.act add column principal_name text;
