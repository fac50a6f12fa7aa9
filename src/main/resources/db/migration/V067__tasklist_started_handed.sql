-- V067  Started cases that are handed to somebody else.
-- Why   Whoever leaves keeps their history; what of it is open is followed by who takes over (decision 0061).
-- Data  Every row stays as it is.
-- Undo  delete from tasklist.started where handed_from is not null, then drop both columns and make case_no the key again.
alter table tasklist.started drop constraint started_pkey;
alter table tasklist.started add primary key (case_no, login);
alter table tasklist.started add column handed_from text;   -- who had started it, or followed it before
alter table tasklist.started add column handed_to text;     -- who follows it now; null while it is one's own
