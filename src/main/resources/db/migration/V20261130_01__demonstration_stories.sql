-- V20261130_01  Which stories of the demonstration have been told.
-- Why   A start that was interrupted goes on with the next story, and no story is told twice.
-- Data  Installations that exist have no row, and get no stories.
-- Undo  Drop the schema; nothing else reads it.
create schema demonstration;

create table demonstration.story (
    key     text primary key,
    told_at timestamptz not null default clock_timestamp()
);

create table demonstration.story_case (
    name    text primary key,
    story   text not null references demonstration.story,
    case_no text not null
);
