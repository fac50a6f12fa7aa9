-- V011  A township government is called after its place: 芦花镇政府.
-- Why   The usual short name repeated the level: 芦花镇乡镇政府.
-- Data  The usual name only; names of single places stay.
-- Undo  Set the short name back to 乡镇政府.
update access.department_name set short_name = '政府' where department = 'township' and place = '';
