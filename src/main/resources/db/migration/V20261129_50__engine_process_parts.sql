-- V20261129_50  Which processes were cut out of which others.
-- Why   A long model was cut into several (ADR 0117, 0119, 0120). Whoever filters by the whole, is deputy in it or reads a report of it
--       means its parts too. Modules read it here; the models themselves are read only by the engine.
-- Data  None; each start writes what the models say.
-- Undo  Drop the view and the table.
create table engine.process_part (
    part   text    primary key,
    whole  text    not null,
    beside boolean not null,        -- begins beside a case; otherwise the whole calls it
    check (part <> whole)
);
create index process_part_whole on engine.process_part (whole);
comment on table engine.process_part is 'by the property partOf of the newest models; a whole is never a part itself';

create view engine.public_process_part as select part, whole from engine.process_part;
