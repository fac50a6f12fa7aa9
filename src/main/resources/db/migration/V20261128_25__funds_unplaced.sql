-- V20261128_25  An index on the payments that are on no line of a budget.
-- Why   The administrator's navigation counts them on every page.
-- Data  None.
-- Undo  Drop the index.
create index payment_unplaced on funds.payment (case_no, tranche, id) where not placed;
