-- V013  Handovers: who leaves, who takes over, what was open in the leaver's name, and both signatures.
-- Why   After a change of people nothing open may belong to who left, and what was handed over stays on record (decision 0061).
-- Data  None.
-- Undo  Drop both tables; certificates are lost, what was moved stays where it is.
create table access.handover (
    id              bigint generated always as identity primary key,
    leaver          text        not null references access.account,
    receiver        text        not null references access.account,
    desks           text[]      not null,
    whole           boolean     not null,
    reason          text        not null check (reason <> ''),
    opened_by       text        not null references access.account,
    opened_at       timestamptz not null,
    state           text        not null default 'open' check (state in ('open', 'done', 'refused', 'withdrawn')),
    list            text[]      not null default '{}',
    leaver_signed   timestamptz,
    receiver_signed timestamptz,
    ended_at        timestamptz,
    ended_by        text references access.account,
    refusal         text,
    check (leaver <> receiver),
    check ((state = 'open') = (ended_at is null)),
    check (state <> 'done' or (leaver_signed is not null and receiver_signed is not null))
);
comment on column access.handover.whole is 'every desk: drafts without a desk and deputyships go too';
comment on column access.handover.list is 'what was signed for first; the second signature covers nothing beyond it';
create unique index handover_one on access.handover (leaver) where state = 'open';
create index handover_receiver on access.handover (receiver);
create index handover_leaver on access.handover (leaver);

-- What the certificate lists and what became of it; written with the second signature and never after.
create table access.handover_item (
    handover  bigint not null references access.handover,
    no        int    not null,
    kind      text   not null,
    key       text   not null,
    case_no   text,
    title     text   not null,
    process   text,
    step      text,
    step_name text,
    desk      text,
    result    text   not null check (result in ('MOVED', 'RETURNED', 'ENDED')),
    rule      text,
    source    text,
    facts     text[] not null default '{}',
    primary key (handover, no)
);
