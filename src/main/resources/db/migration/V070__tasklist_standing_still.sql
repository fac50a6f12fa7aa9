-- V070  A row of the inbox whose case is suspended says since when.
-- Why   While a case is suspended nothing of it turns yellow, red or very overdue (decision 0080).
-- Data  Rows of cases that are suspended now stand still as they were when that began.
-- Undo  Drop the column; rows of suspended cases turn again.
alter table tasklist.inbox add column stands_since timestamptz;

update tasklist.inbox i
   set stands_since = s.since, severity = tasklist.severity(i.soon_at, i.due_at, s.since), turns_at = 'infinity'
  from engine.public_standing s where s.task_id = i.task_id;
