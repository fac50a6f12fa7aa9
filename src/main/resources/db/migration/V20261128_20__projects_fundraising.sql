-- V20261128_20  The public fundraising from which a project has money.
-- Why   Charity Law art. 26; 民政部令第74号 art. 11, 18; decision 0096: such money goes through the account of the qualified charity.
-- Data  None; no project from before names a fundraising.
-- Undo  Drop the table.
create table projects.fundraising (
    case_no   text primary key references projects.project (case_no),
    plan      text not null check (plan <> ''),
    filed_on  date not null,
    starts_on date not null,
    holder    text not null,
    constraint filed_ten_days_before check (filed_on + 10 <= starts_on)
);
