-- V20261129_01  The called processes that a decision ended.
-- Why   A part of a way may be a process that is called (ADR 0118). The last decision in it ends that process; to take the decision
--       back, the process has to begin again where it was, and the engine keeps nothing of what has ended.
-- Data  None; a decision that ended a called process before cannot be taken back, as until now.
-- Undo  Drop the table; such decisions can no longer be taken back.
create table engine.ended_call (
    task_id       text not null references engine.completed_step,   -- the decision that ended it
    level         int  not null,          -- 0 is the process of the decision, 1 the one that had called it, if that ended too
    instance      text not null,          -- the engine's process instance
    definition_id text not null,
    process       text not null,
    business_key  text not null,
    variables     jsonb not null,
    caller        text not null,          -- the process instance that had called it
    activity      text not null,          -- the call in the caller's model
    primary key (task_id, level)
);
