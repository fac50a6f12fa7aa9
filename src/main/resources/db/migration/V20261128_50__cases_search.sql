-- V20261128_50  Cases are found by a part of their name.
-- Why   The search at the top of every page asks three lists at once, and each compared its text with every case.
-- Data  Every name is read once to fill the indexes; no row is changed.
-- Undo  Drop the indexes, the statistics and cases.plain; move the two functions back to the schema tasklist.

-- The parts of a text are no longer the task list's alone. Its own index follows the functions.
alter function tasklist.grams(text) set schema cases;
alter function tasklist.sought(text) set schema cases;

-- A text as it is compared: in small letters, every character in its usual width.
create function cases.plain(text text) returns text language sql immutable strict parallel safe
    return lower(normalize(text, nfkc));

create index case_file_project_title on cases.case_file using gin (cases.grams(cases.plain(title))) where kind = 'PROJECT';
create index need_title on needs.need using gin (cases.grams(cases.plain(title)));
create index need_place on needs.need using gin (cases.grams(cases.plain(place)));
create index organization_name on organizations.organization using gin (cases.grams(cases.plain(name)));

-- By these the planner knows whether a word is rare; without them it takes every word for rare.
create statistics cases.case_file_title on (cases.plain(title)) from cases.case_file;
create statistics needs.need_title on (cases.plain(title)) from needs.need;
create statistics needs.need_place on (cases.plain(place)) from needs.need;
create statistics organizations.organization_name on (cases.plain(name)) from organizations.organization;
