-- V20261201_41  A township government is called by its whole name.
-- Why   The short name 政府 says nothing without a place, and 芦花镇政府 is not what the government calls itself.
-- Data  The short name of the township's department, where nobody has entered another one since.
-- Undo  update access.department_name set short_name = '政府' where department = 'township' and place = '' and short_name = '人民政府';
update access.department_name set short_name = name
 where department = 'township' and place = '' and name = '人民政府' and short_name = '政府';
