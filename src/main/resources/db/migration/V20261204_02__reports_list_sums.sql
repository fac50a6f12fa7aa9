-- V20261204_02  How many cases of each kind lie in each division, by status, and their amounts.
-- Why   The first page of a list says how many cases there are; they were counted one by one each time (ADR 0245).
-- Data  Counted from the rows that are there. What a case counts for names its own division, no longer only the county.
-- Undo  Create reports.counted_case, reports.count_case and reports.recount as they were, shorten the places of needs and projects in
--       reports.case_figure to six digits, delete its organizations, and drop the tables and functions of this file.

-- The sums as they were when changes were last added up: of a division with all below it, and under '' of all.
create table reports.list_sum (
    subject text   not null,
    place   text   not null,
    status  text   not null,
    cases   bigint not null,
    amount  bigint not null,
    primary key (subject, place, status)
);

-- What acts have changed since, in the case's own division. An act only appends.
create table reports.list_change (
    id      bigint generated always as identity primary key,
    subject text   not null,
    place   text   not null,
    status  text   not null,
    cases   bigint not null,
    amount  bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

-- Every division that contains the place, itself, and '' for all.
create function reports.around(place text) returns setof text language sql immutable rows 6 as $$
    select left(place, digits) from unnest(array[0, 2, 4, 6, 9, 12]) digits where digits <= length(place)
$$;

-- Is it what lists count? Its item is the status, its place the case's own.
create function reports.of_list(subject text) returns boolean language sql immutable as $$
    select subject in ('needs', 'projects', 'organizations')
$$;

-- The place under which the figures of counties have it; null if they have not.
create function reports.figure_place(subject text, place text) returns text language sql immutable as $$
    select case subject when 'needs' then left(place, 6) when 'projects' then left(place, 6) when 'organizations' then null else place end
$$;

create or replace view reports.counted_case (case_no, subject, place, item, month, amount) as
select c.case_no, 'needs', c.region, c.status, '', coalesce(n.amount_fen, 0)
  from cases.public_case c join needs.public_need n on n.case_no = c.case_no
union all
select c.case_no, 'projects', c.region, c.status, '', coalesce(p.approved_fen, p.amount_fen, 0)
  from cases.public_case c left join projects.public_project p on p.case_no = c.case_no where c.kind = 'PROJECT'
union all
select c.case_no, 'organizations', c.region, c.status, '', 0
  from cases.public_case c where c.kind = 'ORGANIZATION'
union all
select c.case_no, 'category', left(c.region, 9), n.category, '', n.amount_fen
  from cases.public_case c join needs.public_need n on n.case_no = c.case_no
union all
select c.case_no, s.subject, left(c.region, 6), i.item, '', sum(s.amount)::bigint
  from cases.public_case c
  join projects.public_project p on p.case_no = c.case_no
  join projects.public_line_money l on l.case_no = c.case_no
 cross join lateral (values ('approved', l.approved_fen), ('agreed', l.agreed_fen),
       ('left', case when l.agreed_fen is not null and p.status in ('APPROVED', 'SIGNED', 'IMPLEMENTING', 'ACCEPTED', 'SUSPENDED')
                     then greatest(l.ceiling_fen - l.paid_fen, 0) end)) s (subject, amount)
 cross join lateral (values (l.source), ('all')) i (item)
 where s.amount > 0
 group by 1, 2, 3, 4
union all
select c.case_no, s.subject, left(c.region, 6), i.item, reports.month(s.at), sum(s.amount)::bigint
  from cases.public_case c
  join projects.public_money_days d on d.case_no = c.case_no
  join projects.public_line_money l on l.case_no = c.case_no
 cross join lateral (values ('approved-in', l.approved_fen, d.approved_at), ('agreed-in', l.agreed_fen, d.agreed_at))
       s (subject, amount, at)
 cross join lateral (values ('all'), (case when l.source like 'fiscal-%' then 'fiscal' end)) i (item)
 where s.amount > 0 and s.at is not null and i.item is not null
 group by 1, 2, 3, 4, 5
union all
select c.case_no, 'paid', left(c.region, 6), i.item, '', sum(y.amount_fen)::bigint
  from cases.public_case c
  join projects.public_paid_money y on y.case_no = c.case_no
 cross join lateral (values (coalesce(y.source, 'unknown')), ('all')) i (item)
 group by 1, 2, 3, 4
union all
select c.case_no, 'paid-in', left(c.region, 6), i.item, to_char(y.paid_on, 'YYYY-MM'), sum(y.amount_fen)::bigint
  from cases.public_case c
  join projects.public_paid_money y on y.case_no = c.case_no
 cross join lateral (values ('all'), (case when y.source like 'fiscal-%' then 'fiscal' end)) i (item)
 where i.item is not null
 group by 1, 2, 3, 4, 5;

-- Counts one case again and appends what is different, to the figures of counties and to the sums of lists. Nobody else changes the case
-- meanwhile.
create or replace function reports.count_case(counted text) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
    changed bigint;
begin
    perform from cases.case_file f where f.case_no = counted for no key update;
    with different as materialized (
        select d.place, d.subject, d.item, d.month, sum(d.cases) as cases, sum(d.amount) as amount
          from (select n.place, n.subject, n.item, n.month, 1 as cases, n.amount from reports.counted_case n where n.case_no = counted
                union all
                select o.place, o.subject, o.item, o.month, -1, -o.amount from reports.case_figure o where o.case_no = counted) d
         group by 1, 2, 3, 4
        having sum(d.cases) <> 0 or sum(d.amount) <> 0),
    figures as (
        insert into reports.figure_change (place, subject, item, month, cases, amount)
        select reports.figure_place(d.subject, d.place), d.subject, d.item, d.month, sum(d.cases), sum(d.amount) from different d
         where reports.figure_place(d.subject, d.place) is not null
         group by 1, 2, 3, 4
        having sum(d.cases) <> 0 or sum(d.amount) <> 0),
    lists as (
        insert into reports.list_change (subject, place, status, cases, amount)
        select d.subject, d.place, d.item, d.cases, d.amount from different d where reports.of_list(d.subject))
    select count(*) into changed from different;
    if changed = 0 then return; end if;
    delete from reports.case_figure f where f.case_no = counted;
    insert into reports.case_figure (case_no, subject, place, item, month, amount)
    select n.case_no, n.subject, n.place, n.item, n.month, n.amount from reports.counted_case n where n.case_no = counted;
end
$$;

create or replace view reports.recount (place, subject, item, month, cases, amount) as
select reports.figure_place(subject, place), subject, item, month, count(*), sum(amount)::bigint from reports.counted_case
 where reports.figure_place(subject, place) is not null
 group by 1, 2, 3, 4
union all
select place, subject, item, month, count(*), sum(amount)::bigint from reports.counted_step group by 1, 2, 3, 4;

delete from reports.case_figure where reports.of_list(subject);
insert into reports.case_figure (case_no, subject, place, item, month, amount)
select case_no, subject, place, item, month, amount from reports.counted_case where reports.of_list(subject);

insert into reports.list_sum (subject, place, status, cases, amount)
select f.subject, a.place, f.item, sum(f.cases), sum(f.amount)
  from (select subject, place, item, count(*) as cases, sum(amount) as amount from reports.case_figure
         where reports.of_list(subject) group by 1, 2, 3) f
 cross join lateral reports.around(f.place) a (place)
 group by 1, 2, 3;
