-- V015  Names of places for other modules' SQL.
-- Why   The inbox keeps the place's whole name in its row, so that lists need no join and text finds it.
-- Data  None.
-- Undo  Drop the view; tasklist's feed reads it.
create view access.public_region as
select code, name from access.region;
