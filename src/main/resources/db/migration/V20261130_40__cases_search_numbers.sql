-- V20261130_40  Numbers of papers are found by a part of them.
-- Why   The search at the top of every page looks for replies and vouchers beside the cases.
-- Data  Every number is read once to fill the index; no row is changed.
-- Undo  Drop the indexes.
create index paper_number_parts on cases.paper_number using gin (cases.grams(key));

-- A part that very many numbers have is not looked up: the latest numbers are read until enough have it.
create index paper_number_latest on cases.paper_number (used_at desc, business_key, kind);
