-- V041  A chief sees what the desks of the department have missed, claimed steps included.
-- Why   "A missed one is shown to the desk's chief" (lifecycle, what every human step has). Unclaimed steps are found
--       by inbox_todo already.
-- Data  None.
-- Undo  Drop the indexes.
create index inbox_claimed on tasklist.inbox (desk_id, due_at, task_id) where assignee is not null;
create index desk_of_department on tasklist.desk (department, region);
