-- V064  A row of the inbox and of what was done says whether it is a step, a signature or an answer.
-- Why   Whoever is asked to sign or to answer finds it in the list like a step (decisions 0062 and 0063), under its own name.
-- Data  Everything so far is a step.
-- Undo  Drop the columns.
alter table tasklist.inbox add column kind text not null default 'step' check (kind in ('step', 'sign', 'answer'));
alter table tasklist.done add column kind text not null default 'step' check (kind in ('step', 'sign', 'answer'));
