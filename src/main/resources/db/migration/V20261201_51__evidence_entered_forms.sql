-- V20261201_51  What was entered in each decision.
-- Why   A person who takes a decision back decides again from what they had entered.
-- Data  None.
-- Undo  Drop the view; only tasklist reads it.
create view evidence.public_entered_form as
select case_no, process, step, desk, login, at, outcome, opinion, fields, documents from evidence.act where act = 'complete';
