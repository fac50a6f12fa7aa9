-- V20261130_23  The figures of counties: how many cases, and how much money or time, by stage, source, category, month and department.
-- Why   A page must not count 100,000 cases each time it is opened, and what it says must be true when an act commits (ADR 0161).
-- Data  Counted from the rows that are there.
-- Undo  Drop the triggers of this file and the schema; nothing else reads it.
create schema reports;

-- What a case counts for, as it was counted last; for steps, which are counted one by one, nothing.
-- subject: needs, projects (by stage) · category (of needs) · approved, agreed, paid, left (by source, in all) ·
--          approved-in, agreed-in, paid-in (by month) · own, applicant, review, notice, suspended, other, ended (working days of steps)
-- item:    the stage, the category, the source ("all": of every source; "fiscal": of every fiscal one) or the department
-- place:   of the county; for categories of the township. month: such as 2026-11, or empty. amount: fen, or working days.
create table reports.case_figure (
    case_no text   not null,
    subject text   not null,
    place   text   not null,
    item    text   not null,
    month   text   not null,
    amount  bigint not null,
    primary key (case_no, subject, item, month)
);
create index case_figure_cell on reports.case_figure (subject, place, item, month, case_no);

-- The sums as they were when changes were last added up.
create table reports.figure (
    place   text   not null,
    subject text   not null,
    item    text   not null,
    month   text   not null,
    cases   bigint not null,
    amount  bigint not null,
    primary key (place, subject, item, month)
);

-- What acts have changed since. An act only appends, so that no two acts wait for each other's sums.
create table reports.figure_change (
    id      bigint generated always as identity primary key,
    place   text   not null,
    subject text   not null,
    item    text   not null,
    month   text   not null,
    cases   bigint not null,
    amount  bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

-- The progress that spending is to have made by the end of a month, in percent of the year's money (F-01).
create table reports.progress_target (
    valid_from date not null,
    month      int  not null check (month between 1 and 12),
    percent    int  not null check (percent between 0 and 100),
    primary key (valid_from, month)
);
insert into reports.progress_target (valid_from, month, percent) values
    ('-infinity', 3, 25), ('-infinity', 4, 30), ('-infinity', 5, 42), ('-infinity', 6, 50), ('-infinity', 7, 59),
    ('-infinity', 8, 67), ('-infinity', 9, 75), ('-infinity', 10, 84), ('-infinity', 11, 92), ('-infinity', 12, 100);

create function reports.month(at timestamptz) returns text language sql immutable as $$
    select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM')
$$;

-- What each case counts for, from its rows.
create view reports.counted_case (case_no, subject, place, item, month, amount) as
select c.case_no, 'needs', left(c.region, 6), c.status, '', coalesce(c.amount_fen, 0)
  from cases.public_case c join needs.public_need n on n.case_no = c.case_no
union all
select c.case_no, 'projects', left(c.region, 6), c.status, '', coalesce(p.approved_fen, p.amount_fen, 0)
  from cases.public_case c left join projects.public_project p on p.case_no = c.case_no where c.kind = 'PROJECT'
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

-- What an ended step counts for: a step of the report of processing times.
create function reports.of_step(desk text, waits text, completed boolean, ended_at timestamptz, own int, applicant int, review int,
                                notice int, suspended int, other int)
    returns table (subject text, item text, month text, amount bigint) language sql immutable as $$
    select s.subject, split_part(desk, '.', 1), reports.month(ended_at), s.days::bigint
      from (values ('ended', 0, true), ('own', own, waits = ''), ('applicant', applicant, applicant > 0), ('review', review, review > 0),
                   ('notice', notice, notice > 0), ('suspended', suspended, suspended > 0), ('other', other, other > 0))
           s (subject, days, counts)
     where s.counts and (completed or waits = 'notice')
$$;

create view reports.counted_step (case_no, place, subject, item, month, amount) as
select t.case_no, left(c.region, 6), s.subject, s.item, s.month, s.amount
  from engine.public_step_time t
  join cases.public_case c on c.case_no = t.case_no
 cross join lateral reports.of_step(t.desk, t.waits, t.completed, t.ended_at, t.own_days, t.applicant_days, t.review_days,
                                    t.notice_days, t.suspended_days, t.other_days) s;

-- Counts one case again and appends what is different. Nobody else changes the case meanwhile.
create function reports.count_case(counted text) returns void language plpgsql as $$
begin
    perform from cases.case_file f where f.case_no = counted for no key update;
    insert into reports.figure_change (place, subject, item, month, cases, amount)
    select d.place, d.subject, d.item, d.month, sum(d.cases), sum(d.amount)
      from (select n.place, n.subject, n.item, n.month, 1 as cases, n.amount from reports.counted_case n where n.case_no = counted
            union all
            select o.place, o.subject, o.item, o.month, -1, -o.amount from reports.case_figure o where o.case_no = counted) d
     group by 1, 2, 3, 4
    having sum(d.cases) <> 0 or sum(d.amount) <> 0;
    if not found then return; end if;
    delete from reports.case_figure f where f.case_no = counted;
    insert into reports.case_figure (case_no, subject, place, item, month, amount)
    select n.case_no, n.subject, n.place, n.item, n.month, n.amount from reports.counted_case n where n.case_no = counted;
end
$$;

create function reports.case_changed() returns trigger language plpgsql as $$
begin
    perform reports.count_case(coalesce(new.case_no, old.case_no));
    return null;
end
$$;

-- When the act commits, and once for what it has written: a case that was counted already has no difference.
create constraint trigger figures_of_new_case after insert or delete on cases.case_file deferrable initially deferred
    for each row execute function reports.case_changed();
create constraint trigger figures_of_case after update on cases.case_file deferrable initially deferred
    for each row when (old.status is distinct from new.status or old.region is distinct from new.region
                       or old.amount_fen is distinct from new.amount_fen)
    execute function reports.case_changed();
create constraint trigger figures_of_new_need after insert or delete on needs.need deferrable initially deferred
    for each row execute function reports.case_changed();
create constraint trigger figures_of_need after update on needs.need deferrable initially deferred
    for each row when (old.category is distinct from new.category or old.amount_fen is distinct from new.amount_fen)
    execute function reports.case_changed();
create constraint trigger figures_of_new_project after insert or delete on projects.project deferrable initially deferred
    for each row execute function reports.case_changed();
create constraint trigger figures_of_project after update on projects.project deferrable initially deferred
    for each row when (row (old.amount_fen, old.approved_fen, old.agreed_fen, old.audited_fen, old.status)
                       is distinct from row (new.amount_fen, new.approved_fen, new.agreed_fen, new.audited_fen, new.status))
    execute function reports.case_changed();
create constraint trigger figures_of_lines after insert or update or delete on projects.budget_line deferrable initially deferred
    for each row execute function reports.case_changed();
create constraint trigger figures_of_payments after insert or update or delete on projects.line_payment deferrable initially deferred
    for each row execute function reports.case_changed();
create constraint trigger figures_of_new_tranches after insert or delete on projects.tranche deferrable initially deferred
    for each row execute function reports.case_changed();
create constraint trigger figures_of_tranches after update on projects.tranche deferrable initially deferred
    for each row when (old.paid_fen is distinct from new.paid_fen or old.paid_on is distinct from new.paid_on)
    execute function reports.case_changed();
create constraint trigger figures_of_new_approvals after insert or delete on projects.approval deferrable initially deferred
    for each row execute function reports.case_changed();
create constraint trigger figures_of_approvals after update on projects.approval deferrable initially deferred
    for each row when (old.outcome is distinct from new.outcome or old.decided_at is distinct from new.decided_at)
    execute function reports.case_changed();
create constraint trigger figures_of_new_agreements after insert or delete on projects.agreement deferrable initially deferred
    for each row execute function reports.case_changed();
create constraint trigger figures_of_agreements after update on projects.agreement deferrable initially deferred
    for each row when (old.filed_at is distinct from new.filed_at)
    execute function reports.case_changed();

create function reports.count_step(step engine.step_time, sign int) returns void language sql as $$
    insert into reports.figure_change (place, subject, item, month, cases, amount)
    select left(c.region, 6), s.subject, s.item, s.month, sign, sign * s.amount
      from cases.public_case c
     cross join lateral reports.of_step(step.desk, step.waits, step.completed, step.ended_at, step.own_days, step.applicant_days,
                                        step.review_days, step.notice_days, step.suspended_days, step.other_days) s
     where c.case_no = step.case_no
$$;

-- A step is counted when it has ended; it goes when the decision is taken back, and changes when the calendar does.
create function reports.step_ended() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform reports.count_step(old, -1); end if;
    if tg_op <> 'DELETE' then perform reports.count_step(new, 1); end if;
    return null;
end
$$;
create trigger figures_of_step after insert or update or delete on engine.step_time
    for each row execute function reports.step_ended();

-- With a case that comes to another county go the steps that it has had.
create function reports.case_moved() returns trigger language plpgsql as $$
begin
    insert into reports.figure_change (place, subject, item, month, cases, amount)
    select p.place, s.subject, s.item, s.month, p.sign * count(*), p.sign * sum(s.amount)
      from reports.counted_step s cross join (values (left(old.region, 6), -1), (left(new.region, 6), 1)) p (place, sign)
     where s.case_no = new.case_no
     group by 1, 2, 3, 4, p.sign;
    return null;
end
$$;
create trigger figures_of_moved_case after update on cases.case_file
    for each row when (left(old.region, 6) is distinct from left(new.region, 6)) execute function reports.case_moved();

-- What the figures are to be, counted from all rows; the check compares them with it.
create view reports.recount (place, subject, item, month, cases, amount) as
select place, subject, item, month, count(*), sum(amount)::bigint from reports.counted_case group by 1, 2, 3, 4
union all
select place, subject, item, month, count(*), sum(amount)::bigint from reports.counted_step group by 1, 2, 3, 4;

insert into reports.case_figure (case_no, subject, place, item, month, amount)
select case_no, subject, place, item, month, amount from reports.counted_case;

insert into reports.figure (place, subject, item, month, cases, amount)
select place, subject, item, month, cases, amount from reports.recount;
