-- V20261202_31  Lists of cases: an index in the order in which they are shown, and the further divisions of a case alone.
-- Why   A list sorted every case of its kind to show the first fifty. The view of the divisions that see a case repeated the case's own
--       one, which every condition tests first, so that it was read for all cases.
-- Data  None.
-- Undo  Drop the indexes, and make the view again with the case's own division.
create index case_file_kind_opened on cases.case_file (kind, opened_at desc, case_no desc);
create index case_region_region on cases.case_region (region, case_no);

-- Beside the division in cases.public_case.
create or replace view cases.public_case_region as
select case_no, region from cases.case_region
union all
select case_no, region from cases.case_reader;
