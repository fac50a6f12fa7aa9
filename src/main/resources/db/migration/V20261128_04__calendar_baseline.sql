-- V20261128_04  The days on which the State Council's notice differs from the week, the years whose calendar is known, and how far
--       the demonstration clock is ahead.
-- Why   Terms in working days leave out statutory holidays and count weekends made working days (rules T-01, T-09). The notice of
--       the next year appears in the autumn; the administrator enters it without a new release (decision 0069).
-- Data  The days come from calendar/special-days.csv, loaded again by Flyway whenever that file changes.
-- Undo  Drop the schema; due dates already given to open tasks stay as they are.
create schema calendar;

create table calendar.special_day (
    day     date primary key,
    kind    text not null check (kind in ('rest', 'work')),
    holiday text not null,
    year    int  not null
);
comment on table calendar.special_day is
    'rest: a holiday; work: a Saturday or Sunday that is worked instead. A year without rows has not been announced yet.';
comment on column calendar.special_day.year is 'the year of the notice; a holiday at New Year may begin in the December before';
create index special_day_year on calendar.special_day (year);

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

create table calendar.clock_offset (
    single  boolean primary key default true check (single),
    seconds bigint not null default 0 check (seconds >= 0)
);
insert into calendar.clock_offset default values;
