-- V180  The list of what a person has done names the principal for whom they did it.
-- Why   Both names are on record wherever a decision is shown (decision 0060).
-- Data  What was done before was done in one's own right; the trace has had both names all along.
-- Undo  Drop the column.
alter table tasklist.done add column principal text;
