-- V006  What the acts that move a case need to know: what followed a decision, who has opened it, how a step ended
--       without being done, who countersigns, and what has been returned.
-- Why   A decision is taken back while nobody has opened what follows (撤回); a step is returned to an earlier one (退回);
--       who comes late to a step that a timer ended is told so. The engine's own tables forget all of it (decisions 0064, 0065).
-- Data  Steps done before have no instance: they cannot be taken back or returned to. Open countersignings are taken over.
-- Undo  Drop the four tables and the added columns.
alter table engine.step_done
    add column instance      text,          -- the engine's process instance
    add column round         text,          -- of a countersigned step: the activity instance that holds all countersigners
    add column offered_at    timestamptz,
    add column due_at        timestamptz,
    add column followed      text[] not null default '{}',   -- tasks that the decision opened
    add column barrier       text,          -- why it cannot be taken back; null if it can
    add column taken_back_at timestamptz,
    add column taken_back_by text;
create index step_done_instance on engine.step_done (instance, step);

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
    case_no text        not null references engine.case_file,
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

insert into engine.countersigner (task_id, instance, round, step, desk, state, at)
select t.id_, t.proc_inst_id_, body.act_inst_id_, t.task_def_key_, l.group_id_, 'asked', t.create_time_
  from public.act_ru_task t
  join public.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
  join public.act_ru_execution own on own.id_ = t.execution_id_
  join public.act_ru_execution body on body.id_ = own.parent_id_ and body.act_id_ like '%#multiInstanceBody';

insert into engine.countersigner (task_id, instance, round, step, desk, state, outcome, login, name, at)
select distinct on (d.task_id) d.task_id, c.instance, c.round, d.step, d.desk, 'given', d.outcome, d.login, d.name, d.at
  from engine.step_done d
  join public.act_ru_execution p on split_part(p.business_key_, '.', 1) = d.case_no
  join engine.countersigner c on c.instance = p.id_ and c.step = d.step and c.state = 'asked' and d.at >= c.at
  join public.act_re_procdef def on def.id_ = p.proc_def_id_ and def.key_ = d.process;

-- A step that comes straight back to who returned it once it is done.
create table engine.straight_back (
    task_id  text        primary key,       -- the step that was returned to
    instance text        not null,
    step     text        not null,          -- where it comes back to
    restore  text[]      not null,          -- activities that begin again, that step among them
    after    text,                          -- the straight_back that takes over when this one is done
    name     text        not null,          -- who returned it
    at       timestamptz not null,
    done_at  timestamptz
);
