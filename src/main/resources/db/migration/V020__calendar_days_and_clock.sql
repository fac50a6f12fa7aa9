-- V020  The days on which the State Council's notice differs from the week, and how far the demonstration clock is ahead.
-- Why   Terms in working days leave out statutory holidays and count weekends made working days (rules T-01, T-09).
-- Data  The days come from calendar/special-days.csv, loaded again by Flyway whenever that file changes.
-- Undo  Drop the schema; due dates already given to open tasks stay as they are.
create schema calendar;

create table calendar.special_day (
    day     date primary key,
    kind    text not null check (kind in ('rest', 'work')),
    holiday text not null
);

comment on table calendar.special_day is
    'rest: a holiday; work: a Saturday or Sunday that is worked instead. A year without rows has not been announced yet.';

create table calendar.clock_offset (
    single  boolean primary key default true check (single),
    seconds bigint not null default 0 check (seconds >= 0)
);

insert into calendar.clock_offset default values;
