-- V061  Who is told of what waits at a desk: its holders, for others to read.
-- Why   A notice of a step is written in the act's transaction by one statement, which joins the people of the desk.
-- Data  None of its own.
-- Undo  Drop the view; notices of steps are told to nobody.
create view access.public_receiver as
select h.desk, h.login, '{}'::text[] as processes, null::date as from_day, null::date as until_day
  from access.holding h join access.account a on a.login = h.login
 where h.held_until is null and a.disabled_at is null;
