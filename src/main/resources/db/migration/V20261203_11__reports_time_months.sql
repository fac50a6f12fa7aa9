-- V20261203_11  The times of the steps of each month are kept as sums.
-- Why   The report of processing times read every step of its months, so that it took longer with every step that had ended.
-- Data  Empty at first. The program counts the months that there are within minutes of its start; until then the report reads the steps.
-- Undo  Drop the triggers times_of_step and times_of_moved_case with their functions, then the tables, functions and the aggregate.

-- How far each month is counted. What changes of steps that ended before "announced" is noted below, by transactions that began
-- after the one of "after"; so the steps are counted when all earlier ones have ended.
create table reports.time_month (
    month     text        primary key,
    begins    timestamptz not null,
    announced timestamptz not null,
    after     xid8,
    until     timestamptz                -- the steps that ended before are in the sums; null: not counted yet
);

-- The months in which a transaction has changed steps that ended before "announced": they are to be counted again.
create table reports.time_change (
    month text not null,
    act   xid8 not null,
    primary key (month, act)
);

-- The steps of one desk that ended in one month, of the cases of one place. wide: of a county with all below it, or of a division above
-- one; else of the township or village itself. own_days, own_steps: how many steps took the desk that many working days, which gives a
-- median. last_at: the last of them, which was drawn in that version.
create table reports.time_sum (
    month     text        not null,
    wide      boolean     not null,
    place     text        not null,
    desk      text        not null,
    process   text        not null,
    step      text        not null,
    waits     text        not null,
    link      text        not null,
    version   int         not null,
    last_at   timestamptz not null,
    ended     bigint      not null,
    in_time   bigint      not null,
    own_days  int[]       not null,
    own_steps int[]       not null,
    applicant bigint      not null,
    review    bigint      not null,
    notice    bigint      not null,
    suspended bigint      not null,
    other     bigint      not null,
    primary key (month, wide, place, desk, process, step, waits, link)
);

-- Counts the steps that ended in a month from that time on and before another one.
create function reports.step_times(since timestamptz, until timestamptz) returns setof reports.time_sum language sql stable as $$
    with placed as (
        select p.wide, p.place, t.*
          from engine.public_step_time t
          join cases.public_case c on c.case_no = t.case_no
         cross join lateral (values (true, left(c.region, 6)), (false, case when length(c.region) > 6 then c.region end)) p (wide, place)
         where t.ended_at >= since and t.ended_at < until and (t.completed or t.waits = 'notice') and p.place is not null),
    took as (
        select reports.month(since) as month, wide, place, desk, process, step, waits, link, own_days,
               (array_agg(version order by ended_at desc))[1] as version, max(ended_at) as last_at, count(*) as steps,
               count(*) filter (where in_time) as in_time, sum(applicant_days) as applicant, sum(review_days) as review,
               sum(notice_days) as notice, sum(suspended_days) as suspended, sum(other_days) as other
          from placed group by 1, 2, 3, 4, 5, 6, 7, 8, 9)
    select month, wide, place, desk, process, step, waits, link, (array_agg(version order by last_at desc))[1], max(last_at),
           sum(steps)::bigint, sum(in_time)::bigint, array_agg(own_days order by own_days), array_agg(steps::int order by own_days),
           sum(applicant)::bigint, sum(review)::bigint, sum(notice)::bigint, sum(suspended)::bigint, sum(other)::bigint
      from took group by 1, 2, 3, 4, 5, 6, 7, 8
$$;

create aggregate reports.joined(int[]) (sfunc = array_cat, stype = int[], initcond = '{}');

-- The median of days, each of which so many steps took; a day may come more than once.
create function reports.median(days int[], steps int[]) returns double precision language sql immutable as $$
    select (min(day) filter (where upto > div(total - 1, 2)) + min(day) filter (where upto > div(total, 2))) / 2.0::double precision
      from (select d.day, sum(sum(d.n)) over (order by d.day) as upto, sum(sum(d.n)) over () as total
              from unnest(days, steps) d (day, n) group by d.day) counted
$$;

create function reports.times_changed(ended_at timestamptz) returns void language plpgsql as $$
begin
    if exists (select from reports.time_month m where m.month = reports.month(ended_at) and ended_at < m.announced) then
        insert into reports.time_change (month, act) values (reports.month(ended_at), pg_current_xact_id()) on conflict do nothing;
    end if;
end
$$;

create function reports.step_time_changed() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform reports.times_changed(old.ended_at); end if;
    if tg_op <> 'DELETE' then perform reports.times_changed(new.ended_at); end if;
    return null;
end
$$;
create trigger times_of_step after insert or update or delete on engine.step_time
    for each row execute function reports.step_time_changed();

-- With a case that comes to another division go the steps that it has had.
create function reports.times_moved() returns trigger language plpgsql as $$
begin
    perform reports.times_changed(t.ended_at) from engine.public_step_time t where t.case_no = new.case_no;
    return null;
end
$$;
create trigger times_of_moved_case after update on cases.case_file
    for each row when (old.region is distinct from new.region) execute function reports.times_moved();

-- Sums that are not what the steps say, of the months that reports take from them.
create view reports.time_difference (place, item, month, kept, counted, kept_amount, counted_amount) as
with counted_month as (
    select m.month, m.begins, m.until from reports.time_month m
     where m.until is not null and not exists (select from reports.time_change ch where ch.month = m.month)),
both_ as (
    select s.*, 1 as sign from reports.time_sum s join counted_month m on m.month = s.month
    union all
    select s.*, -1 from counted_month m cross join lateral reports.step_times(m.begins, m.until) s),
different as (
    select month, wide, place, desk, ended, own_days, own_steps, sum(sign) as sign from both_
     group by month, wide, place, desk, process, step, waits, link, version, last_at, ended, in_time, own_days, own_steps, applicant,
              review, notice, suspended, other
    having sum(sign) <> 0)
select d.place, split_part(d.desk, '.', 1), d.month,
       coalesce(sum(d.ended) filter (where d.sign > 0), 0), coalesce(sum(d.ended) filter (where d.sign < 0), 0),
       coalesce(sum(own.days) filter (where d.sign > 0), 0), coalesce(sum(own.days) filter (where d.sign < 0), 0)
  from different d
 cross join lateral (select sum(o.day::bigint * o.n) as days from unnest(d.own_days, d.own_steps) o (day, n)) own
 group by 1, 2, 3;
