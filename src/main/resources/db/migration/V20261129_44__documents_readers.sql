-- V20261129_44  People who may read a paper that belongs to no case.
-- Why   The paper by which a name was put right is read by the person whose name it is (decision 0125).
-- Data  None.
-- Undo  Drop the table; such a paper is read by who uploaded it.
create table documents.reader (
    document uuid not null references documents.document,
    login    text not null,
    primary key (document, login)
);
