-- V20261128_52  A holiday of one year alone has a notice of its own.
-- Why   A day off that is granted once, by a notice of its own, could not be entered: only statutory holidays had a name (decision 0113).
-- Data  Days of the years that are known come from the yearly notices and stay without a number of their own.
-- Undo  Correct the years that have such a holiday, then drop the column.
alter table calendar.special_day add column document text check (document <> '');
comment on column calendar.special_day.document is 'the number of the holiday''s own notice; null for a holiday of the yearly notice';
