-- V20261205_21  How much a person may have uploaded that no act has named, and for how long.
-- Why   Such papers could fill the disk; nobody ever removed one (ruling 0262).
-- Data  Papers that were uploaded before and that no act has named are removed when they are thirty days old.
-- Undo  Drop the table and the function; the program then needs its former version.
create table documents.loose_rule (
    valid_from date   primary key,
    most_bytes bigint not null check (most_bytes >= 20971520),
    most_days  int    not null check (most_days between 1 and 3650)
);
comment on table documents.loose_rule is 'the newest row whose day has come holds';
insert into documents.loose_rule (valid_from, most_bytes, most_days) values ('2026-01-01', 209715200, 30);

-- The application may delete no paper; this removes only those that no act has named and nobody is shown.
create function documents.remove_loose(uploader text, paper text, before timestamptz, most int) returns int
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    with gone as (
        delete from documents.document
         where id in (select d.id from documents.document d
                       where d.case_no is null
                         and not exists (select 1 from documents.reader r where r.document = d.id)
                         and (uploader is null or d.uploaded_by = uploader)
                         and (paper is null or d.id::text = paper)
                         and (before is null or d.uploaded_at < before)
                       order by d.uploaded_at limit most)
        returning 1)
    select count(*)::int from gone
$$;
