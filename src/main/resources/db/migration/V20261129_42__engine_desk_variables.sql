-- V20261129_42  The desks that running models remember are found by an index.
-- Why   When a division ends, the models that remember a desk of it are looked for, and an administrator's pages count those of a
--       division that was split (decision 0124).
-- Data  Every variable is read once to fill the index; no row is changed.
-- Undo  Drop the index.
create index act_idx_variable_desk on public.act_ru_variable (text_) where text_ like '%@%';
