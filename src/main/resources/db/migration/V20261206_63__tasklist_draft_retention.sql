-- V20261206_63  How long a draft is kept that nobody goes on with.
-- Why   A draft holds what a person typed and was kept until somebody deleted it or its step ended (decision 0297).
-- Data  Drafts that were last saved longer ago are removed within an hour after the start.
-- Undo  Drop the table and the index.
create table tasklist.draft_retention (
    valid_from date primary key,
    days       int  not null check (days between 30 and 3650)
);
comment on table tasklist.draft_retention is 'days since it was last saved; the newest row whose day has come holds';
insert into tasklist.draft_retention (valid_from, days) values ('2026-01-01', 365);
create index draft_saved on tasklist.draft (saved_at);
