-- V20261128_02  Case files, what happened to their human steps, the clocks of these, and how the engine's own tables are kept.
-- Why   Every act locks the case's row first, so that the second of two people is told who was faster and never reaches the
--       engine (safety F6). The engine's tables forget who did what before whom, how a step ended and how long it took; moves,
--       opinions of others and clocks need all of it (decisions 0062 to 0065, 0070, 0080).
-- Data  None.
-- Undo  Drop the schema; every module refers to cases.case_file.
create schema engine;

-- When a case was suspended as a whole, whatever the causes.
create table engine.suspension_period (
    case_no  text        not null references cases.case_file,
    began_at timestamptz not null,
    ended_at timestamptz,
    primary key (case_no, began_at)
);

create table engine.completed_step (
    task_id       text primary key,
    case_no       text        not null references cases.case_file,
    process       text        not null,
    step          text        not null,
    desk          text        not null,
    login         text        not null,
    name          text        not null,
    outcome       text        not null,
    at            timestamptz not null,
    instance      text,          -- the engine's process instance
    round         text,          -- of a countersigned step: the activity instance that holds all countersigners
    offered_at    timestamptz,
    due_at        timestamptz,
    followed      text[]      not null default '{}',   -- tasks that the decision opened
    barrier       text,          -- why it cannot be taken back; null if it can
    taken_back_at timestamptz,
    taken_back_by text
);
create index completed_step_case on engine.completed_step (case_no, at);
create index completed_step_instance on engine.completed_step (instance, step);

-- Who may do a step and has looked at it or taken it, once for each person.
create table engine.step_opened (
    task_id text        not null,
    login   text        not null,
    at      timestamptz not null,
    primary key (task_id, login)
);

-- Steps that ended without being done, for whoever comes late.
create table engine.step_ended (
    task_id text        primary key,
    case_no text        not null references cases.case_file,
    process text        not null,
    version int         not null,
    step    text        not null,
    desk    text        not null,
    act     text        not null,           -- timer, return-to, take-back, raise, complete, …
    element text,                           -- what ended it, an element of the model; null if only the act is known
    name    text,                           -- who did; null for a timer
    at      timestamptz not null
);
create index step_ended_case on engine.step_ended (case_no, at);

-- One row for each countersigner of a round.
create table engine.countersigner (
    task_id  text        primary key,
    instance text        not null,
    round    text        not null,
    step     text        not null,
    desk     text        not null,
    state    text        not null check (state in ('asked', 'given', 'ended', 'taken-back', 'kept', 'lapsed', 'used')),
    outcome  text,
    login    text,
    name     text,
    at       timestamptz not null,
    check ((outcome is null) = (state in ('asked', 'ended')))
);
create index countersigner_round on engine.countersigner (round);
create index countersigner_kept on engine.countersigner (instance, step, desk) where state in ('given', 'kept');

-- A step that comes straight back to who returned it once it is done.
create table engine.direct_return (
    task_id  text        primary key,       -- the step that was returned to
    instance text        not null,
    step     text        not null,          -- where it comes back to
    restore  text[]      not null,          -- activities that begin again, that step among them
    after    text,                          -- the direct return that takes over when this one is done
    name     text        not null,          -- who returned it
    at       timestamptz not null,
    done_at  timestamptz
);

-- Opinions of others on an open step: signers (加签) and questions (委派).
create table engine.opinion_request (
    id            uuid        primary key,      -- also the id of its row in the inbox
    task_id       text        not null,         -- the open step it is about
    case_no       text        not null references cases.case_file,
    business_key  text        not null,
    process       text        not null,
    version       int         not null,
    step          text        not null,
    kind          text        not null check (kind in ('before', 'beside', 'after', 'question')),
    state         text        not null check (state in ('waiting', 'open', 'agreed', 'disagreed', 'answered', 'dropped', 'lapsed')),
    desk          text        not null,         -- at which the asked person sits
    login         text        not null,
    person        bigint      not null,
    name          text        not null,
    asked_by      text        not null,
    asker_name    text        not null,
    reason        text        not null,         -- why a signer was added, or the question
    asked_at      timestamptz not null,
    opened_at     timestamptz,                  -- when it began to wait for the person; signers after wait for the decision first
    soon_at       timestamptz not null,
    due_at        timestamptz not null,
    said          text,
    documents     text[]      not null default '{}',
    ended_by      text,                         -- name of who signed, answered, dropped or recalled; null when it lapsed
    ended_at      timestamptz,
    check ((state in ('waiting', 'open')) = (ended_at is null))
);
create index opinion_request_task on engine.opinion_request (task_id, asked_at);
create index opinion_request_open on engine.opinion_request (login) where state = 'open';
create unique index opinion_request_once on engine.opinion_request (task_id, login, (kind = 'question')) where state in ('waiting', 'open');

-- A decision that takes effect when the last signer has agreed; afterwards, why it came back.
create table engine.pending_decision (
    task_id   text        primary key,
    case_no   text        not null references cases.case_file,
    state     text        not null check (state in ('held', 'back')),
    login     text        not null,             -- who decided
    name      text        not null,
    assignee  text        not null,             -- whose task it was then: the principal's when a deputy decided
    outcome   text        not null,
    opinion   text        not null,
    fields    jsonb       not null,
    documents text[]      not null,
    held_at   timestamptz not null,
    back_zh   text,                             -- the sentence with which it came back, in both languages
    back_en   text
);

create table engine.reassignment (
    task_id    text        not null,
    from_login text        not null,
    from_name  text        not null,
    to_login   text        not null,
    reason     text        not null,
    at         timestamptz not null,
    primary key (task_id, at)
);

-- The clock of every open human step: what of its term was used before, and when it stood still.
create table engine.step_clock (
    task_id         uuid primary key,
    case_no         text        not null references cases.case_file,
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
    other_days      int         not null,
    term            text,                            -- term and told as they were: a decision that is taken back finds them again
    told            int         not null default 0
);
create index step_time_case on engine.step_time (case_no, process, step, ended_at);
create index step_time_ended on engine.step_time (ended_at);

-- In which processes a case has come to a human step: a deputy limited to some sees the principal's cases of those only (0081).
create view engine.public_case_process as
select case_no, process from engine.step_clock
union all
select case_no, process from engine.step_time
union all
select case_no, process from engine.completed_step;

create view engine.public_step_time as
select task_id, case_no, process, version, step, desk, link, waits, completed, in_time, opened_at, ended_at,
       own_days, applicant_days, review_days, notice_days, suspended_days, other_days
  from engine.step_time;

-- Which steps and opinions stand still with their case: lists keep them as pressing as they were (decision 0080).
create view engine.public_standing as
select c.task_id, c.case_no, s.began_at as since
  from engine.step_clock c join engine.suspension_period s on s.case_no = c.case_no and s.ended_at is null
 where not c.while_suspended
union all
select o.id, o.case_no, s.began_at
  from engine.opinion_request o
  join engine.step_clock c on c.task_id = o.task_id::uuid and not c.while_suspended
  join engine.suspension_period s on s.case_no = o.case_no and s.ended_at is null
 where o.state = 'open';

-- The engine looks for subtasks at every completion and has no index for it (decision 0073).
create index act_idx_task_parent on public.act_ru_task (parent_task_id_) where parent_task_id_ is not null;

-- A step changes rows of these tables in place: room on the page lets such a change touch no index, and the old version is
-- cleared away before the table grows. Lists and plans stay right only if statistics follow the rows.
alter table public.act_ru_task set (fillfactor = 85,
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0, autovacuum_analyze_scale_factor = 0.02);
alter table public.act_ru_execution set (fillfactor = 85,
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0, autovacuum_analyze_scale_factor = 0.02);
alter table public.act_ru_variable set (
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0, fillfactor = 85, autovacuum_analyze_scale_factor = 0.02);
alter table public.act_ru_identitylink set (
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0, autovacuum_analyze_scale_factor = 0.02);
alter table public.act_ru_job set (fillfactor = 85,
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
alter table public.act_ru_event_subscr set (
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
alter table public.act_hi_procinst set (fillfactor = 85);
alter table public.act_hi_taskinst set (fillfactor = 85);
alter table public.act_hi_actinst set (fillfactor = 85);
