-- V043  Filters that somebody keeps under a name, for themselves or for a desk.
-- Why   Officials ask for the same few lists every day, and a desk's holders for the same ones.
-- Data  None. A desk's filters stay when its holder changes.
-- Undo  Drop the table; the kept filters are lost, their addresses still work.
create table tasklist.saved_filter (
    id         bigint generated always as identity primary key,
    owner      text        not null,          -- login:<login> or desk:<id of the desk>
    name       text        not null check (length(name) between 1 and 40),
    query      text        not null check (length(query) <= 2000),   -- of the list's address, checked and in its usual order
    changed_by text        not null,
    changed_at timestamptz not null,
    unique (owner, name)
);
