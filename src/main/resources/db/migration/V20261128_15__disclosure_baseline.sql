-- V20261128_15  What has hung on public notice, from when until when.
-- Why   Rules L-05, L-06, V-02: a notice has its place in the procedure; whoever asks later must find it.
-- Data  None.
-- Undo  Drop the schema.
create schema disclosure;

create table disclosure.public_notice (
    task_id   text primary key,
    case_no   text not null,
    process   text not null,
    step      text not null,
    step_name text not null,
    posted_at timestamptz not null,
    until_at  timestamptz not null,
    closed_at timestamptz,
    objected  boolean not null default false
);

create index public_notice_newest on disclosure.public_notice (posted_at desc, task_id desc);
