-- V20261129_41  Further divisions whose officials see a case, because divisions have changed, and what was chosen of a split.
-- Why   A case that has ended keeps its place and is seen by the successor as well; one that goes to the successor is still seen
--       where it was (decision 0124).
-- Data  None.
-- Undo  Drop the tables, and make the view again without them.
create table cases.case_reader (
    case_no text not null references cases.case_file,
    region  text not null,
    primary key (case_no, region)
);

create or replace view cases.public_case_region as
select case_no, region from cases.case_file
union all
select case_no, region from cases.case_region
union all
select case_no, region from cases.case_reader;

-- To which of several successors a case goes, as an administrator chose.
create table cases.case_heir (
    case_no   text not null references cases.case_file,
    region    text not null,
    successor text not null,
    primary key (case_no, region)
);
