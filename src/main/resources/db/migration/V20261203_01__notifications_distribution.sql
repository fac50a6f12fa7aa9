-- V20261203_01  What an act tells is one row of the act; a worker distributes it to its receivers afterwards.
-- Why   To find the receivers of a notification and to store one row for each of them was a fifth of what an act writes, and whoever
--       decides had to wait for it (decision 0220).
-- Data  None: what was stored for receivers stays, and what was not delivered yet is delivered as before.
-- Undo  Call notifications.distribute until it returns 0; then drop function and procedure, the table and the index webhook_on.
create table notifications.undistributed (
    seq       bigint      generated always as identity primary key,   -- acts of one case have theirs in the order of the acts
    at        timestamptz not null,
    told      jsonb,                -- what people are told, with desk and process or with logins, not yet with receivers
    calls     jsonb,                -- what other systems are told; null if none was entered at the time of the act
    ended     uuid[],               -- steps that ended
    read_task uuid,                 -- a step that a person looked at, while what they are told of it may not be distributed yet
    read_by   text,
    check (num_nonnulls(told, calls, ended, read_task) > 0),
    check ((read_task is null) = (read_by is null))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_insert_threshold = -1);

create index webhook_on on notifications.webhook (id) where disabled_at is null;

-- Stores what an act tells; what other systems are told only if there are any.
create procedure notifications.tell(at timestamptz, told jsonb, calls jsonb, ended uuid[])
    language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    if not exists (select 1 from notifications.webhook w where w.disabled_at is null) then
        calls := null;
    end if;
    if num_nonnulls(told, calls, ended) > 0 then
        insert into notifications.undistributed (at, told, calls, ended) values (tell.at, tell.told, tell.calls, tell.ended);
    end if;
end
$$;

-- Distributes the oldest rows, at most so many. One transaction after the other: receivers get everything in the order of the acts,
-- whichever copy of the program asks. @return how many rows were distributed
create function notifications.distribute(
    most int, now timestamptz, today date, mail boolean, digest_day date, digest_at timestamptz) returns int
    language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
    taken   bigint[];
    ends    boolean;
    reads   boolean;
    calling boolean;
    stored  uuid[];
begin
    perform pg_advisory_xact_lock(hashtext('notifications.undistributed'));
    select array_agg(u.seq), coalesce(bool_or(u.ended is not null), false), coalesce(bool_or(u.read_task is not null), false),
           coalesce(bool_or(u.calls is not null), false)
      into taken, ends, reads, calling
      from (select * from notifications.undistributed order by seq limit most) u;
    if taken is null then
        return 0;
    end if;

    if reads then
        update notifications.notification n set read_at = u.at
          from notifications.undistributed u
         where u.seq = any (taken) and n.task_id = u.read_task and n.login = u.read_by and n.read_at is null and n.ended_at is null;
    end if;
    if ends then
        -- Locked in the order in which a person's notifications are when they mark all as read.
        with over as materialized (
            select n.id, e.at
              from (select t.task, min(u.at) as at
                      from notifications.undistributed u cross join lateral unnest(u.ended) t (task)
                     where u.seq = any (taken) group by t.task) e
              join notifications.notification n on n.task_id = e.task and n.ended_at is null
             order by n.id
               for update of n)
        update notifications.notification n
           set ended_at = o.at, read_at = case when n.asks then coalesce(n.read_at, o.at) else n.read_at end
          from over o
         where n.id = o.id;
    end if;

    -- What ended or was looked at later in the same rows is stored as such at once.
    with event as materialized (
        select u.seq, u.at, e.*
          from notifications.undistributed u
         cross join lateral rows from (jsonb_to_recordset(u.told)
               as (key text, kind text, kind_group text, asks boolean, case_no text, task_id uuid, facts jsonb, desk text,
                   process text, logins text[])) with ordinality
               e (key, kind, kind_group, asks, case_no, task_id, facts, desk, process, logins, n)
         where u.seq = any (taken)
    ), ended as materialized (
        select t.task, u.seq, u.at
          from notifications.undistributed u cross join lateral unnest(u.ended) t (task) where u.seq = any (taken)
    ), seen as materialized (
        select u.read_task, u.read_by, u.seq, u.at
          from notifications.undistributed u where u.seq = any (taken) and u.read_task is not null
    ), receiver as (
        select e.seq, e.n, r.login
          from event e cross join lateral access.public_receivers(e.desk, e.process, today, 500) r (login)
         where e.desk is not null
        union
        select e.seq, e.n, l.login from event e cross join lateral unnest(e.logins) l (login)
    ), kept as (
        insert into notifications.notification
               (id, login, kind, kind_group, asks, case_no, task_id, facts, at, ended_at, read_at, digest_on)
        select md5(r.login || ' ' || e.key)::uuid, r.login, e.kind, e.kind_group, e.asks, e.case_no, e.task_id, e.facts, e.at,
               d.at, least(v.at, case when e.asks then d.at end),
               case when mail then
                   (select digest_day from notifications.choice c join notifications.person p using (login)
                     where c.login = r.login and c.kind_group = e.kind_group and c.way = 'digest' and p.address is not null) end
          from event e
          join receiver r on r.seq = e.seq and r.n = e.n
         cross join lateral (select min(x.at) as at from ended x where x.task = e.task_id and x.seq > e.seq) d
         cross join lateral (
               select min(s.at) as at from seen s
                where s.read_task = e.task_id and s.read_by = r.login and s.seq > e.seq and s.at <= coalesce(d.at, 'infinity')) v
         order by e.seq, e.n
        on conflict (id) do nothing
        returning id
    )
    select array_agg(k.id) into stored from kept k;

    if mail and stored is not null then
        insert into notifications.delivery (id, channel, receiver, notification, created_at, next_at)
        select md5('mail ' || n.id)::uuid, 'mail', n.login, n.id, distribute.now, distribute.now
          from unnest(stored) with ordinality s (id, place)
          join notifications.notification n on n.id = s.id
          join notifications.choice c on c.login = n.login and c.kind_group = n.kind_group and c.way = 'mail'
          join notifications.person p on p.login = n.login and p.address is not null
         order by s.place
        on conflict (id) do nothing;
        insert into notifications.delivery (id, channel, receiver, day, created_at, next_at)
        select distinct on (n.login) md5('digest ' || n.login || n.digest_on)::uuid, 'digest', n.login, n.digest_on,
               distribute.now, digest_at
          from notifications.notification n
         where n.id = any (stored) and n.digest_on is not null
        on conflict (id) do nothing;
    end if;

    if calling then
        insert into notifications.delivery (id, channel, receiver, body, created_at, next_at)
        select md5(w.id || ' ' || c.key)::uuid, 'webhook', w.id::text, c.body, distribute.now, distribute.now
          from notifications.undistributed u
         cross join lateral rows from (jsonb_to_recordset(u.calls) as (key text, kind text, body text)) with ordinality
               c (key, kind, body, n)
          join notifications.webhook w on w.kinds @> array[c.kind] and w.disabled_at is null
         where u.seq = any (taken)
         order by u.seq, c.n
        on conflict (id) do nothing;
    end if;

    delete from notifications.undistributed where seq = any (taken);
    return cardinality(taken);
end
$$;
