-- V045  Drafts of forms, and phrases for opinions.
-- Why   What was typed is never lost (pages, "Forms"); opinions are written with phrases of one's own and of one's desk.
-- Data  Nothing to move. A draft is private to its person; it goes when the step is done or the case is started.
-- Undo  Drop the tables; drafts and phrases are lost.
create table tasklist.draft (
    login     text        not null,
    subject   text        not null,           -- task:<id of the step> or start:<key of the process>
    revision  int         not null,           -- which saving this is; a page that has seen an older one may not overwrite it
    saved_at  timestamptz not null,
    "values"  jsonb       not null,           -- as the form names them: {"opinion": ["…"], "budget[0].amount": ["…"]}
    page      text        not null,           -- where it is gone on with
    desk      text,                           -- of a step; null for the form that starts a case, as the rest
    case_no   text,
    title     text,
    process   text        not null,
    version   int         not null,
    step      text        not null,           -- of a form that starts a case: empty
    step_name text        not null,
    primary key (login, subject),
    check (subject ~ '^(task|start):[A-Za-z0-9-]{1,80}$'),
    check (octet_length("values"::text) <= 400000)
);
create index draft_latest on tasklist.draft (login, saved_at desc);

create table tasklist.phrase (
    id       bigint generated always as identity primary key,
    owner    text not null,                   -- login:<login> or desk:<id of the desk>
    position int  not null,
    text     text not null check (length(text) between 1 and 500)
);
create index phrase_of_owner on tasklist.phrase (owner, position, id);
