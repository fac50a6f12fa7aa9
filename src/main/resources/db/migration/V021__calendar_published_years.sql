-- V021  Years whose calendar is known: by which notice, entered by whom and when, and what was corrected why.
-- Why   The State Council's notice of the next year appears in the autumn; the administrator enters it without a new release
--       (rule T-09; decision 0069).
-- Data  The years that came with the program are noted as such, without a document number: none stands in the data set.
-- Undo  Drop the table and the column; years entered here are lost, terms that run into them are provisional again.
alter table calendar.special_day add column year int;
update calendar.special_day set year = extract(year from day);
alter table calendar.special_day alter column year set not null;
create index special_day_year on calendar.special_day (year);

comment on column calendar.special_day.year is 'the year of the notice; a holiday at New Year may begin in the December before';

-- Appended to only: the highest id of a year is in force.
create table calendar.published_year (
    id        bigint generated always as identity primary key,
    year      int  not null check (year between 2024 and 2199),
    document  text,                       -- number of the notice as typed; null for years that came with the program
    login     text,
    name      text,
    at        timestamptz not null default now(),
    reason    text,                       -- why a published year was corrected
    days      text not null,              -- the special days as entered, one line each: 2027-01-01,rest,元旦
    followed_at timestamptz,              -- when open steps were last made to follow it, by the server's clock
    check ((login is null) = (document is null))
);
create index published_year_latest on calendar.published_year (year, id desc);

insert into calendar.published_year (year, days, followed_at)
select year, string_agg(day || ',' || kind || ',' || holiday, E'\n' order by day), now()
  from calendar.special_day group by year;
