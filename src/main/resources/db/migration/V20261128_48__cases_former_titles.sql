-- V20261128_48  The titles that cases had before, and until when.
-- Why   Decision 0111: an organization that takes another name is shown with it; what was done before keeps the name of its time.
-- Data  None; no case has been given another name so far.
-- Undo  Drop the table; every act is shown with the title of today.
create table cases.former_title (
    id      bigint generated always as identity primary key,
    case_no text not null references cases.case_file,
    title   text not null,
    until   timestamptz not null
);
create index former_title_case on cases.former_title (case_no, until);
