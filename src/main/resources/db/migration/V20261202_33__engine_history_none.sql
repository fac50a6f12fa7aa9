-- V20261202_33  The engine keeps no history of its own.
-- Why   The record is the append-only trace; nobody read the engine's history, which was two fifths of what a step wrote. The level is
--       stored, and the engine does not start with another one.
-- Data  What the history holds until now stays. Running cases go on.
-- Undo  Set the level back to 1, here and in application.yaml.
update public.act_ge_property set value_ = '0', rev_ = rev_ + 1 where name_ = 'historyLevel';
