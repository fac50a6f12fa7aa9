-- V003  A case knows why it is suspended.
-- Why   A project can be suspended by itself and because its organization was listed (Q-07); lifting one must not lift the other.
-- Data  None.
-- Undo  Drop the table; engine.case_file.suspended stays as it is.
create table engine.suspension (
    case_no text not null references engine.case_file,
    cause   text not null,
    primary key (case_no, cause)
);
