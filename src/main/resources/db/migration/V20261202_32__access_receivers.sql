-- V20261202_32  Who is told of what waits at a desk, as a function.
-- Why   Every act asks it. To plan the view access.public_receiver, which lists the chains of deputies of all desks, took thirty times as
--       long as to run it; the plan of a function is kept by the connection, and it follows the chains of one desk alone.
-- Data  None.
-- Undo  Drop the function, after the statement that stores notifications has gone back to the view.
create function access.public_receivers(desk text, process text, today date, most int) returns setof text rows 5
    language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
    return query
        with recursive receiver as (
            select h.login, '{}'::text[] as processes, array[h.login] as through
              from access.holding h
              join access.account a on a.login = h.login and a.disabled_at is null
             where h.desk = public_receivers.desk and h.held_until is null
            union all
            select d.deputy, c.processes, r.through || d.deputy
              from receiver r
              join access.deputyship d on d.principal = r.login and d.ended_at is null
                   and today between d.from_day and d.until_day
              join access.account a on a.login = d.deputy and a.disabled_at is null
             cross join lateral (select access.common_processes(r.processes, access.with_parts(d.processes)) as processes) c
             where cardinality(r.through) <= 3 and d.deputy <> all (r.through) and c.processes is not null
        )
        select distinct r.login from receiver r
         where r.processes = '{}' or process = any (r.processes)
         limit most;
end
$$;
