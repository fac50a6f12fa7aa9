-- V065  The inbox no longer says when a step was taken.
-- Why   No list shows it, and it could not be rebuilt from the engine as it was; the trace of the case has it.
-- Data  The times are dropped.
-- Undo  Add the column again without its check; it stays empty.
alter table tasklist.inbox drop column claimed_at;
