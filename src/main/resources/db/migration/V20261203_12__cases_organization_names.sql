-- V20261203_12  An organization is found by its name, which is the title of its case.
-- Why   A field that asks for an organization takes its name as well as its number.
-- Data  None.
-- Undo  Drop the index.
create index case_file_organization_title on cases.case_file (title) where kind = 'ORGANIZATION';
