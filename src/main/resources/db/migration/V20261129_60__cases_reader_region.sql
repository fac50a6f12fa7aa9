-- V20261129_60  The cases that a division sees beside its own are found by an index.
-- Why   A division that succeeds one which had itself succeeded another sees what that one saw (decisions 0124 and 0131).
-- Data  Where a division that had succeeded another has itself been succeeded before, the last one sees the cases of the first.
-- Undo  Drop the index; take out the rows of divisions that see a case through two successions.
create index case_reader_region on cases.case_reader (region);

with recursive heir (former, now) as (
    select code, successor from access.region where successor is not null and succession_begun is not null
    union
    select h.region, h.successor from access.region_heir h join access.region r on r.code = h.region and r.succession_begun is not null),
reach (former, now) as (
    select former, now from heir
    union
    select r.former, h.now from reach r join heir h on h.former = r.now)
insert into cases.case_reader (case_no, region)
select distinct c.case_no, r.now from cases.case_reader c join reach r on r.former = c.region
on conflict do nothing;
