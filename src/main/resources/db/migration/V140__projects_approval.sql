-- V140  Rounds of approval: what was asked, who decides by which rule, what came out.
-- Why   A project is approved once, and again for each change above the threshold (F-14); every round is kept.
-- Data  New tables. Amounts are whole fen.
-- Undo  Drop both tables; the replies' numbers and dates would be lost.
create table projects.approval (
    case_no         text        not null references projects.project (case_no),
    round           integer     not null check (round > 0),
    asked_fen       bigint      not null check (asked_fen > 0),
    fiscal          boolean     not null,
    level           text,
    desk            text,
    level_source    text,
    extended_at     timestamptz,
    outcome         text check (outcome in ('approved', 'rejected')),
    approved_fen    bigint check (approved_fen > 0 and approved_fen <= asked_fen),
    reason          text,
    remedy          text,
    reply_number    text,
    reply_date      date,
    conditions      text,
    opened_at       timestamptz not null,
    decided_at      timestamptz,
    primary key (case_no, round),
    check (outcome is distinct from 'approved' or approved_fen is not null),
    check (outcome is distinct from 'rejected' or (reason is not null and remedy is not null))
);

create table projects.approval_department (
    case_no    text    not null,
    round      integer not null,
    desk       text    not null,
    outcome    text,
    opinion    text,
    name       text,
    heard_at   timestamptz,
    primary key (case_no, round, desk),
    foreign key (case_no, round) references projects.approval
);
