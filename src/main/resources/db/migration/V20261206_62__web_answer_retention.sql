-- V20261206_62  How long an answer is kept that was given under an Idempotency-Key.
-- Why   Answers hold what was asked for, also personal data, and were never removed (decision 0297). What moves money is kept for ever,
--       because a repetition might pay twice.
-- Data  Answers from before are kept for ever, because nobody knows of which act they were; so are those of the former version.
-- Undo  Drop the table, the index and the column; nothing expires then.
alter table web.idempotency add column kept_forever boolean not null default true;
comment on column web.idempotency.kept_forever is 'false once it is known that the write moved no money';
create index idempotency_at on web.idempotency (at) where not kept_forever;

create table web.answer_retention (
    valid_from date primary key,
    days       int  not null check (days between 2 and 3650)
);
comment on table web.answer_retention is 'the newest row whose day has come holds';
insert into web.answer_retention (valid_from, days) values ('2026-01-01', 30);
