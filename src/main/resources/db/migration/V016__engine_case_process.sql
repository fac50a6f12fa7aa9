-- V016  In which processes a case has come to a human step, for others to read.
-- Why   A deputy who is limited to some processes sees the principal's cases of those only (decision 0081).
-- Data  None of its own.
-- Undo  Drop the view; the region scope of lists reads it.
create view engine.public_case_process as
select case_no, process from engine.step_clock
union all
select case_no, process from engine.step_time
union all
select case_no, process from engine.step_done;
