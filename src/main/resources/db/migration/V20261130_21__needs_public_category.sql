-- V20261130_21  Other modules may read the category of a need.
-- Why   A report of a county counts needs by category and township (decision 0160).
-- Data  None.
-- Undo  Make the view again without the column.
create or replace view needs.public_need as
select case_no, title, region, status, amount_fen, published_on, library_year, suitable, category from needs.need;
