-- V052  The way of a case knows how an element was left: returned, taken back, ended by a timer or by a side path.
-- Why   A diagram that draws all of these as stopped tells nobody what happened (decision 0064).
-- Data  None; what was drawn as stopped before stays so.
-- Undo  Put the old check back once no row has one of the new kinds; evidence is never deleted.
alter table evidence.path drop constraint path_kind_check;
alter table evidence.path add constraint path_kind_check check (kind in
    ('FLOW', 'ENTERED', 'LEFT', 'CANCELED', 'RETURNED', 'TAKEN_BACK', 'EXPIRED', 'DIVERTED', 'SETTLED', 'REVOKED', 'STRAIGHT_BACK'));
