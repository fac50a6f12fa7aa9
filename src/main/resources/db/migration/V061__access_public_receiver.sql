-- V061  Who is told of what waits at a desk: its holders and their deputies, for others to read.
-- Why   A notice of a step is written in the act's transaction by one statement, which joins the people of the desk.
-- Data  None of its own. A deputy's deputy is not told; who stands in over several links sees the list.
-- Undo  Drop the view; notices of steps are told to nobody.
create view access.public_receiver as
select h.desk, h.login, '{}'::text[] as processes, null::date as from_day, null::date as until_day
  from access.holding h join access.account a on a.login = h.login
 where h.held_until is null and a.disabled_at is null
union all
select h.desk, d.deputy, d.processes, d.from_day, d.until_day
  from access.holding h
  join access.deputyship d on d.principal = h.login and d.ended_at is null
  join access.account a on a.login = d.deputy
 where h.held_until is null and a.disabled_at is null;
