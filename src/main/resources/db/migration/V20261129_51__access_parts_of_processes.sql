-- V20261129_51  A deputyship that is limited to a process covers the parts that were cut out of it.
-- Why   Only deputyships that existed when a model was cut were extended to its parts. One that is set later, or a model that is cut
--       later, has to be covered alike.
-- Data  None; what was chosen stays as it is, and the parts are found when it is read.
-- Undo  Create the view access.public_receiver as in V20261128_03 again, and drop both functions.

-- The processes, and the parts that were cut out of them; none stays none, which means all.
create function access.with_parts(processes text[]) returns text[] language sql stable as $$
    select processes || array(select p.part from engine.public_process_part p
                               where p.whole = any (processes) and p.part <> all (processes) order by p.part)
$$;

-- The processes without those parts whose whole is among them.
create function access.without_parts(processes text[]) returns text[] language sql stable as $$
    select array(select k from unnest(processes) with ordinality c (k, n)
                  where not exists (select 1 from engine.public_process_part p
                                     where p.part = k and p.whole = any (processes))
                  order by n)
$$;

create or replace view access.public_receiver as
with limited as not materialized (
    select d.principal, d.deputy, d.from_day, d.until_day, access.with_parts(d.processes) as processes
      from access.deputyship d where d.ended_at is null)
select h.desk, h.login, '{}'::text[] as processes, null::date as from_day, null::date as until_day, h.login as holder
  from access.holding h join access.account a on a.login = h.login
 where h.held_until is null and a.disabled_at is null
union all
select h.desk, d.deputy, d.processes, d.from_day, d.until_day, h.login
  from access.holding h
  join access.account o on o.login = h.login and o.disabled_at is null
  join limited d on d.principal = h.login
  join access.account a on a.login = d.deputy and a.disabled_at is null
 where h.held_until is null
union all
select h.desk, e.deputy, c.processes, greatest(d.from_day, e.from_day), least(d.until_day, e.until_day), h.login
  from access.holding h
  join access.account o on o.login = h.login and o.disabled_at is null
  join limited d on d.principal = h.login
  join access.account a on a.login = d.deputy and a.disabled_at is null
  join limited e on e.principal = d.deputy and e.deputy <> h.login
  join access.account b on b.login = e.deputy and b.disabled_at is null
 cross join lateral (select access.common_processes(d.processes, e.processes) as processes) c
 where h.held_until is null and c.processes is not null
union all
select h.desk, f.deputy, t.processes, greatest(d.from_day, e.from_day, f.from_day),
       least(d.until_day, e.until_day, f.until_day), h.login
  from access.holding h
  join access.account o on o.login = h.login and o.disabled_at is null
  join limited d on d.principal = h.login
  join access.account a on a.login = d.deputy and a.disabled_at is null
  join limited e on e.principal = d.deputy and e.deputy <> h.login
  join access.account b on b.login = e.deputy and b.disabled_at is null
  join limited f on f.principal = e.deputy and f.deputy not in (h.login, d.deputy)
  join access.account g on g.login = f.deputy and g.disabled_at is null
 cross join lateral (select access.common_processes(d.processes, e.processes) as processes) c
 cross join lateral (select access.common_processes(c.processes, f.processes) as processes) t
 where h.held_until is null and c.processes is not null and t.processes is not null;
