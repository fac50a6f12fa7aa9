-- V20261130_22  The open steps that are overdue, by the place of their case.
-- Why   A report of a county counts them by department and lists them (decision 0160).
-- Data  None.
-- Undo  Drop the view and the index; only reports reads them.
create index inbox_late on tasklist.inbox (region text_pattern_ops, desk_id) where severity <= 1;

create view tasklist.public_late_step as
select i.task_id, i.case_no, i.title, i.region, i.process, i.version, i.step, i.step_name, i.kind, i.due_at, i.assignee,
       d.name as desk, d.department, d.region as desk_region
  from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
 where i.severity <= 1;
