-- V20261128_47  Remembers which end of its entry in the directory an organization has been told of.
-- Why   Decision 0111: an entry that ends is told in time, and once.
-- Data  Nobody has been told; entries that end soon are told after the start.
-- Undo  Drop the index and the column.
alter table organizations.organization add column end_told date;
comment on column organizations.organization.end_told is 'the last day of the entry whose end was told';
create index organization_entry on organizations.organization (valid_until) where status = 'ADMITTED';
