-- V20261128_39  A division has a parent, a time and a successor; what it was called before is kept.
-- Why   Levels are skipped in places: 中山市 has no counties, 仙桃市 stands directly below its province. Divisions are renamed, merged
--       and ended, and cases from before must go on (decision 0109).
-- Data  The parent of each division is the nearest one above it that is entered; nothing has a time or a successor yet.
-- Undo  Drop the table, the columns and the function.

-- The nearest entered division that contains the code, by the places of its digits.
create function access.nearest_division(below text) returns text language sql stable as $$
    select code from access.region
     where code in (left(below, 2), left(below, 4), left(below, 6), left(below, 9)) and length(code) < length(below)
     order by length(code) desc limit 1
$$;

alter table access.region
    add column parent      text references access.region,
    add column valid_from  date,
    add column valid_until date,
    add column successor   text references access.region,
    add constraint parent_contains_it check (starts_with(code, parent) and code <> parent),
    add constraint ends_after_it_began check (valid_until > valid_from),
    add constraint successor_of_an_ended_one check (successor is null or valid_until is not null),
    add constraint successor_is_another check (successor <> code);
comment on column access.region.valid_until is 'the first day on which it is no more; null while nobody ended it';

update access.region set parent = access.nearest_division(code);
create index region_parent on access.region (parent, code);
create index region_successor on access.region (successor) where successor is not null;
create index region_name on access.region (name text_pattern_ops);

-- What a division was before it was renamed or ended; the newest row is what it was last.
create table access.region_change (
    id          bigint generated always as identity primary key,
    region      text        not null references access.region,
    name        text        not null,
    valid_until date,
    successor   text,
    login       text        not null,
    at          timestamptz not null default now()
);
create index region_change_region on access.region_change (region, id);
