-- V20261206_11  The log of administration: who administered what, who signed in, who tried to.
-- Why   What administrators do is checked by somebody else (rules X-06, ruling 0282); nobody takes out of it what was written.
-- Data  Empty; it begins with this version.
-- Undo  drop table access.administration_log; drop function access.dated_log_entry(), access.refuse_log_change().
create table access.administration_log (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    kind    text not null check (kind ~ '^[a-z-]+$'),
    login   text not null,
    address text not null,
    subject text not null,
    before  text not null,
    after   text not null,
    times   int  not null default 1 check (times > 0)
);
comment on table access.administration_log is 'appended to, never changed';
comment on column access.administration_log.at is 'by the clock of the database';
comment on column access.administration_log.login is 'who did it; of a failed sign-in what was typed; empty for the program itself';
comment on column access.administration_log.times is 'how many failed sign-ins of one login and address within a minute the row stands for';
create index administration_log_login on access.administration_log (login, id);
create index administration_log_subject on access.administration_log (subject, id);
create index administration_log_kind on access.administration_log (kind, id);
create index administration_log_at on access.administration_log (at);

create function access.dated_log_entry() returns trigger language plpgsql as $$
begin
    new.at := clock_timestamp();
    return new;
end $$;
create trigger dated_log_entry before insert on access.administration_log
    for each row execute function access.dated_log_entry();

create function access.refuse_log_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log of administration is only appended to' using errcode = 'insufficient_privilege';
end $$;
create trigger log_stays before update or delete on access.administration_log
    for each row execute function access.refuse_log_change();
create trigger log_stays_whole before truncate on access.administration_log
    for each statement execute function access.refuse_log_change();
