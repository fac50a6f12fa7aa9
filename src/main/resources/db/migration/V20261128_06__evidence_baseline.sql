-- V20261128_06  Acts on cases, the way cases took through their models, and what was offered to which desk until when.
-- Why   The trace of a case is ours, not the engine's history: written in the act's transaction and refused to be
--       changed by the database itself.
-- Data  None.
-- Undo  Drop the schema; the evidence is lost with it.
create schema evidence;

create table evidence.act (
    case_no         text        not null references cases.case_file,
    seq             int         not null,
    at              timestamptz not null,
    real_at         timestamptz not null default clock_timestamp(),
    demonstration   boolean     not null,
    login           text,
    person          bigint,
    name            text,
    desk            text,
    act             text        not null,
    process         text,
    version         int,
    step            text,
    outcome         text,
    opinion         text,
    fields          jsonb       not null,
    documents       jsonb       not null,
    rule            text,
    offered_at      timestamptz,
    due_at          timestamptz,
    principal_login text,                                        -- for whom a deputy acted; null in one's own right
    principal_name  text,
    primary key (case_no, seq)
);
comment on column evidence.act.at is 'official time; ahead of real_at while a demonstration clock is moved';
comment on column evidence.act.offered_at is 'when the step began to wait; null for acts that are no human step';

create table evidence.path (
    id           bigint generated always as identity primary key,
    case_no      text        not null references cases.case_file,
    business_key text        not null,
    process      text        not null,
    version      int         not null,
    element      text        not null,
    kind         text        not null check (kind in
        ('FLOW', 'ENTERED', 'LEFT', 'CANCELED', 'RETURNED', 'TAKEN_BACK', 'EXPIRED', 'DIVERTED', 'SETTLED', 'REVOKED', 'STRAIGHT_BACK')),
    at           timestamptz not null
);
create index path_case on evidence.path (case_no, process, version, element, kind);

-- What waits where: kept from the engine's events so that the case page asks no engine.
create table evidence.offer (
    task_id      text primary key,
    case_no      text        not null references cases.case_file,
    business_key text        not null,
    process      text        not null,
    version      int         not null,
    step         text        not null,
    desk         text        not null,
    offered_at   timestamptz not null,
    soon_at      timestamptz not null,
    due_at       timestamptz not null,
    ended_at     timestamptz
);
create index offer_case on evidence.offer (case_no, process, step, desk) where ended_at is null;

create function evidence.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'evidence is only ever appended to';
end $$;

create trigger act_is_append_only before update or delete on evidence.act
    for each row execute function evidence.refuse_change();
create trigger act_is_never_emptied before truncate on evidence.act
    for each statement execute function evidence.refuse_change();
create trigger path_is_append_only before update or delete on evidence.path
    for each row execute function evidence.refuse_change();
create trigger path_is_never_emptied before truncate on evidence.path
    for each statement execute function evidence.refuse_change();
