-- V007  The clock of every human step: what of its term was used before, when it stood still, what it took in the end.
-- Why   The time of supplements, expert review and public notice is not counted, for each desk (T-04; decision 0070); who is late is
--       told once; own time and waiting time are reported by desk.
-- Data  Open steps get a clock without a term: their due date stays as it is, yellow comes at 70 % of it. Steps done before have none.
-- Undo  Drop the tables and the view; due dates of open steps stay as they are.
create table engine.step_clock (
    task_id         uuid primary key,
    case_no         text        not null references engine.case_file,
    business_key    text        not null,
    process         text        not null,
    version         int         not null,
    step            text        not null,
    desk            text        not null,
    link            text        not null,
    waits           text        not null check (waits in ('', 'applicant', 'review', 'notice')),
    while_suspended boolean     not null,
    term            text,                            -- 10wd, 60d; null: unknown, the due date is not reckoned anew
    opened_at       timestamptz not null,
    soon_at         timestamptz not null,
    due_at          timestamptz not null,
    carried         int         not null default 0,  -- days of the term used at earlier visits of the case to the desk
    held            int         not null default 0,  -- days of the term's unit that the case was suspended meanwhile
    told            int         not null default 0,  -- 1: the desk was told that it is due soon, 2: its chief that it is overdue
    tell_at         timestamptz,                     -- when there is something to tell next
    applicant_days  int         not null default 0,  -- working days between the earlier visit and this one, by what was waited for
    review_days     int         not null default 0,
    notice_days     int         not null default 0,
    suspended_days  int         not null default 0,
    other_days      int         not null default 0
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
create index step_clock_case on engine.step_clock (case_no);
create index step_clock_tell on engine.step_clock (tell_at) where tell_at is not null;

-- One row for each step that ended; appended to only, found by case or by the time it ended.
create table engine.step_time (
    task_id         uuid        not null,
    case_no         text        not null,
    business_key    text        not null,
    process         text        not null,
    version         int         not null,
    step            text        not null,
    desk            text        not null,
    link            text        not null,
    waits           text        not null,
    completed       boolean     not null,            -- false: canceled, its process moved on without it
    outcome         text,
    in_time         boolean     not null,
    opened_at       timestamptz not null,
    ended_at        timestamptz not null,
    carried         int         not null,
    held            int         not null,
    own_days        int         not null,            -- working days that the desk itself had the step
    applicant_days  int         not null,
    review_days     int         not null,
    notice_days     int         not null,
    suspended_days  int         not null,
    other_days      int         not null
);
create index step_time_case on engine.step_time (case_no, process, step, ended_at);
create index step_time_ended on engine.step_time (ended_at);

create view engine.public_step_time as
select task_id, case_no, process, version, step, desk, link, waits, completed, in_time, opened_at, ended_at,
       own_days, applicant_days, review_days, notice_days, suspended_days, other_days
  from engine.step_time;

-- When a case was suspended as a whole, whatever the causes.
create table engine.suspended_span (
    case_no  text        not null references engine.case_file,
    began_at timestamptz not null,
    ended_at timestamptz,
    primary key (case_no, began_at)
);
insert into engine.suspended_span (case_no, began_at) select case_no, now() from engine.case_file where suspended;

insert into engine.step_clock (task_id, case_no, business_key, process, version, step, desk, link, waits, while_suspended,
                               opened_at, soon_at, due_at)
select t.id_::uuid, split_part(e.business_key_, '.', 1), e.business_key_, d.key_, d.version_, t.task_def_key_, l.group_id_, '', '', false,
       t.create_time_, t.create_time_ + (t.due_date_ - t.create_time_) * 0.7, t.due_date_
  from public.act_ru_task t
  join public.act_re_procdef d on d.id_ = t.proc_def_id_
  join public.act_ru_execution e on e.id_ = t.proc_inst_id_
  join public.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate';
