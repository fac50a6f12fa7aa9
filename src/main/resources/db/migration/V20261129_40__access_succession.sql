-- V20261129_40  What becomes of a division that has ended: its one successor, or several, and how far its desks have gone over.
-- Why   On the day on which a division ends its desks and open cases go to its successor; a split waits for the administrator
--       (decision 0124).
-- Data  Divisions that have ended in favor of a successor before are gone over as soon as the program starts.
-- Undo  Drop the function, the two views, the two tables and the two columns; desks that have gone over stay with the successor.
alter table access.region
    add column succession_begun timestamptz,
    add column succession_done  timestamptz,
    add constraint succession_begins_first check (succession_done is null or succession_begun is not null);
comment on column access.region.succession_begun is 'since when its people hold the successor''s desks; the end cannot be changed any more';
comment on column access.region.succession_done is 'since when nothing is open at its desks any more';
create index region_ended on access.region (valid_until) where valid_until is not null;

-- The successors of a division that was split; one that has a single successor names it in its own row.
create table access.region_heir (
    region    text not null references access.region,
    successor text not null references access.region,
    primary key (region, successor),
    check (region <> successor)
);
create index region_heir_successor on access.region_heir (successor);

-- To which of several successors a person goes with a desk, as an administrator chose.
create table access.desk_heir (
    desk      text        not null references access.desk,
    login     text        not null references access.account,
    successor text        not null references access.region,
    chosen_by text        not null references access.account,
    chosen_at timestamptz not null,
    primary key (desk, login)
);

create view access.public_desk as
select id, region from access.desk;

create view access.public_ended_region as
select r.code, r.successor is not null or exists (select 1 from access.region_heir h where h.region = r.code) as succeeded
  from access.region r where r.valid_until is not null;

-- The desk and those of the divisions that it has succeeded: a case that comes back to it has the rest of the term that they used.
create function access.public_desks_before(desk text) returns setof text language sql stable as $$
    with recursive was (code) as (
        select split_part(desk, '@', 2)
        union
        select before.code from was
         cross join lateral (select r.code from access.region r where r.successor = was.code and r.succession_begun is not null
                             union all
                             select h.region from access.region_heir h join access.region r on r.code = h.region
                              where h.successor = was.code and r.succession_begun is not null) before)
    select split_part(desk, '@', 1) || '@' || code from was
$$;
