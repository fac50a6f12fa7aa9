-- V20261203_13  Lists of cases: indexes in the order in which they are shown, for counties and for townships.
-- Why   The list of a small division read the cases of all others to find its own, the more the older they are.
-- Data  None.
-- Undo  Drop the indexes.
create index case_file_county on cases.case_file (kind, left(region, 6), opened_at desc, case_no desc);
create index case_file_township on cases.case_file (kind, left(region, 9), opened_at desc, case_no desc) where length(region) > 6;
create index case_file_county_number on cases.case_file (left(region, 6), case_no desc) where kind = 'ORGANIZATION';
