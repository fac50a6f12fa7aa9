-- V20261206_61  Who read a personal field whole, when and why.
-- Why   Rules X-15 asks for a record of each reading; auditors read it, and too many within an hour are noticed (decision 0296).
-- Data  None. Readings from before stand in the traces of their organizations.
-- Undo  Drop the schema; then numbers are read whole without the record for auditors, and stand in the traces only.
create schema personal;

create table personal.reading (
    id        bigint      generated always as identity primary key,
    at        timestamptz not null,
    login     text        not null,
    person    bigint      not null,
    name      text        not null,
    desk      text        not null,
    principal text,
    case_no   text        not null,
    place     text        not null,
    fields    text[]      not null check (cardinality(fields) > 0),
    reason    text        not null check (reason <> '')
);
create index reading_at on personal.reading (at);
create index reading_of on personal.reading (login, at);
comment on table personal.reading is 'one row for each time that somebody read personal fields of a case whole; never the values';
comment on column personal.reading.at is 'by the clock of the database, whoever inserts';
comment on column personal.reading.place is 'division of the case; its auditors and those above read the row';
comment on column personal.reading.fields is 'names of the list of personal fields';
comment on column personal.reading.principal is 'login of whom the reader acted for as deputy';

create function personal.date_reading() returns trigger language plpgsql as $$
begin
    new.at := clock_timestamp();
    return new;
end $$;
create trigger reading_is_dated before insert on personal.reading for each row execute function personal.date_reading();

create function personal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'personal.% is append-only', tg_table_name;
end $$;
create trigger reading_is_append_only before update or delete on personal.reading
    for each row execute function personal.refuse_change();
create trigger reading_is_never_emptied before truncate on personal.reading
    for each statement execute function personal.refuse_change();

create table personal.reading_limit (
    valid_from    date primary key,
    most_per_hour int  not null check (most_per_hour between 1 and 100)
);
comment on table personal.reading_limit is
    'how many readings of a person within an hour are not marked; the newest row whose day has come holds';
insert into personal.reading_limit (valid_from, most_per_hour) values ('2026-01-01', 30);
