-- V132  A project no longer remembers when the next desk took it up.
-- Why   It can be canceled until its agreement is filed (decision 0064), which its done steps say by themselves.
-- Data  The times of taking up; the trace has them too.
-- Undo  Add the column again, empty.
alter table projects.project drop column taken_up_at;
