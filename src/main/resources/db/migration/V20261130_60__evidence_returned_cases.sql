-- V20261130_60  How often each case was sent back.
-- Why   An inspector looks first at what was sent back most often.
-- Data  None.
-- Undo  Drop the view and the index; only reports reads it.
create index act_sent_back on evidence.act (case_no, at) where outcome in ('return', 'back');

create view evidence.public_returned_case as
select case_no, count(*) as times, max(at) as last_at from evidence.act where outcome in ('return', 'back') group by case_no;
