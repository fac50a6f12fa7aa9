-- V20261130_41  The columns that a person has chosen for a list.
-- Why   Readers ask for different columns, and a workbook has those that the reader sees.
-- Data  None: whoever has chosen nothing sees the usual columns.
-- Undo  Drop the table.
create table cases.list_column (
    login   text   not null,
    list    text   not null,
    columns text[] not null check (cardinality(columns) between 1 and 40),
    primary key (login, list)
);
