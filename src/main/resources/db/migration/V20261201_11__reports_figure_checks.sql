-- V20261201_11  When the figures of counties were compared with a recount or counted anew, by whom, and what was found.
-- Why   An administrator checks them from a page; what differed is kept, also after it was mended.
-- Data  Empty at first: no check was kept before.
-- Undo  drop table reports.figure_check;
create table reports.figure_check (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    login       text        not null,
    name        text        not null,
    kind        text        not null check (kind in ('check', 'rebuild')),
    reason      text        check ((kind = 'rebuild') = (reason is not null)),
    millis      bigint      not null,
    differences int         not null check (differences >= 0),
    found       jsonb       not null
);
