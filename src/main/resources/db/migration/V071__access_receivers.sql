-- V071  Deputies of deputies are told, too.
-- Why   Who may act is told (decision 0081): up to three links, in the processes that every link covers, as long as every one runs.
-- Data  None of its own; the view has one column more, the holder for whom somebody is told.
-- Undo  Make the view as in V061 and drop the function.
create function access.common_processes(one text[], other text[]) returns text[] language sql immutable as $$
    select case when one = '{}' then other
                when other = '{}' then one
                when one && other then array(select unnest(one) intersect select unnest(other)) end
$$;

create or replace view access.public_receiver as
select h.desk, h.login, '{}'::text[] as processes, null::date as from_day, null::date as until_day, h.login as holder
  from access.holding h join access.account a on a.login = h.login
 where h.held_until is null and a.disabled_at is null
union all
select h.desk, d.deputy, d.processes, d.from_day, d.until_day, h.login
  from access.holding h
  join access.account o on o.login = h.login and o.disabled_at is null
  join access.deputyship d on d.principal = h.login and d.ended_at is null
  join access.account a on a.login = d.deputy and a.disabled_at is null
 where h.held_until is null
union all
select h.desk, e.deputy, c.processes, greatest(d.from_day, e.from_day), least(d.until_day, e.until_day), h.login
  from access.holding h
  join access.account o on o.login = h.login and o.disabled_at is null
  join access.deputyship d on d.principal = h.login and d.ended_at is null
  join access.account a on a.login = d.deputy and a.disabled_at is null
  join access.deputyship e on e.principal = d.deputy and e.ended_at is null and e.deputy <> h.login
  join access.account b on b.login = e.deputy and b.disabled_at is null
 cross join lateral (select access.common_processes(d.processes, e.processes) as processes) c
 where h.held_until is null and c.processes is not null
union all
select h.desk, f.deputy, t.processes, greatest(d.from_day, e.from_day, f.from_day),
       least(d.until_day, e.until_day, f.until_day), h.login
  from access.holding h
  join access.account o on o.login = h.login and o.disabled_at is null
  join access.deputyship d on d.principal = h.login and d.ended_at is null
  join access.account a on a.login = d.deputy and a.disabled_at is null
  join access.deputyship e on e.principal = d.deputy and e.ended_at is null and e.deputy <> h.login
  join access.account b on b.login = e.deputy and b.disabled_at is null
  join access.deputyship f on f.principal = e.deputy and f.ended_at is null and f.deputy not in (h.login, d.deputy)
  join access.account g on g.login = f.deputy and g.disabled_at is null
 cross join lateral (select access.common_processes(d.processes, e.processes) as processes) c
 cross join lateral (select access.common_processes(c.processes, f.processes) as processes) t
 where h.held_until is null and c.processes is not null and t.processes is not null;
