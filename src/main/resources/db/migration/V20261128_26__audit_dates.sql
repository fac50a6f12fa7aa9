-- V20261128_26  The day on which acceptance was asked for, and why the dates of a project do not follow each other.
-- Why   An acceptance before the agreed start goes on only when the chief says why.
-- Data  Acceptances that began before have no such day; their other dates are compared as they are.
-- Undo  Drop the two columns.
alter table audit.acceptance
    add column asked_on     date,
    add column dates_reason text;
