-- V20261204_01  Cases that lie elsewhere than the desk that filed them, by that desk.
-- Why   Who reads a division sees these for another reason than the division; those within it need not be read one by one (ADR 0245).
-- Data  None.
-- Undo  Drop the index.
create index case_file_filed_elsewhere on cases.case_file (applicant) where not starts_with(region, split_part(applicant, '@', 2));
