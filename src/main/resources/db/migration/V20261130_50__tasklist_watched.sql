-- V20261130_50  The cases that a person watches.
-- Why   An inspector follows cases in which no step is hers.
-- Data  Empty at first: nobody watched anything.
-- Undo  drop table tasklist.watched;
create table tasklist.watched (
    login   text        not null,
    case_no text        not null,
    since   timestamptz not null,
    primary key (login, case_no)
);
