-- V005  Opinions of others on an open step (signers and questions), the decision that waits for them, and transfers.
-- Why   委派 and 加签 put a part of a step into other hands without moving the case (decisions 0062 and 0063); the engine's own
--       delegation knows one answer by one person, has no order and keeps no reason.
-- Data  None.
-- Undo  Drop the three tables; nothing outside the engine's module reads them, the trace keeps what was done.
create table engine.opinion (
    id            uuid        primary key,      -- also the id of its row in the inbox
    task_id       text        not null,         -- the open step it is about
    case_no       text        not null references engine.case_file,
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
create index opinion_task on engine.opinion (task_id, asked_at);
create index opinion_open on engine.opinion (login) where state = 'open';
create unique index opinion_once on engine.opinion (task_id, login, (kind = 'question')) where state in ('waiting', 'open');

-- A decision that takes effect when the last signer has agreed; afterwards, why it came back.
create table engine.held_decision (
    task_id   text        primary key,
    case_no   text        not null references engine.case_file,
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

create table engine.transfer (
    task_id    text        not null,
    from_login text        not null,
    from_name  text        not null,
    to_login   text        not null,
    reason     text        not null,
    at         timestamptz not null,
    primary key (task_id, at)
);
