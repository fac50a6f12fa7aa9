-- V012  Deputies: who may act for whom, for how long and in which processes; and who really did a duty.
-- Why   An absent official's desk keeps working, both names are on record, and the principal stays responsible (decision 0060).
--       Separation of duties counts an act for everybody in whose name it was done (rules 2.3), so the record says who did it.
-- Data  Duties recorded before were done by the person themselves.
-- Undo  Drop the table, the column and the index; deputies can no longer act.
create table access.deputyship (
    id        bigint generated always as identity primary key,
    principal text        not null references access.account,
    deputy    text        not null references access.account,
    processes text[]      not null default '{}',
    from_day  date        not null,
    until_day date        not null,
    set_by    text        not null references access.account,
    set_at    timestamptz not null,
    reason    text        not null default '',
    ended_at  timestamptz,
    ended_by  text references access.account,
    check (principal <> deputy),
    check (from_day <= until_day),
    check (ended_by is null or ended_at is not null)
);
comment on column access.deputyship.processes is 'keys of the models it is limited to; empty means all';
comment on column access.deputyship.until_day is 'the last day of it';
comment on column access.deputyship.ended_by is 'null when its period ran out';
create index deputyship_deputy on access.deputyship (deputy) where ended_at is null;
create index deputyship_principal on access.deputyship (principal);
create unique index deputyship_once on access.deputyship (principal, deputy, from_day) where ended_at is null;

alter table access.duty_done add column done_by bigint references access.person;
comment on column access.duty_done.done_by is 'the deputy who acted in the person''s name; null when the person did it';
create index duty_done_person on access.duty_done (person, case_no);
