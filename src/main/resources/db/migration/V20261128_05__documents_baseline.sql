-- V20261128_05  Documents: their bytes, their digest and the case they belong to.
-- Why   A decision is proved by the paper it rests on: kept beside the case, in the same transaction and the same backup.
-- Data  None.
-- Undo  Drop the schema; the papers are lost with it.
create schema documents;

create table documents.document (
    id          uuid primary key,
    name        text        not null check (length(name) between 1 and 200),
    type        text        not null,
    size        int         not null check (size > 0 and size <= 20971520),
    sha256      text        not null check (length(sha256) = 64),
    content     bytea       not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    case_no     text references cases.case_file,
    bound_at    timestamptz
);
comment on column documents.document.case_no is 'null until a step of a case names it; until then only the uploader sees it';
create index document_case on documents.document (case_no) where case_no is not null;
create index document_loose on documents.document (uploaded_by, uploaded_at) where case_no is null;

-- Photographs and pdf files are compressed already.
alter table documents.document alter column content set storage external;

create function documents.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.case_no is null then return old; end if;
    if tg_op = 'UPDATE' and old.case_no is null
       and (new.id, new.name, new.type, new.sha256, new.uploaded_by) = (old.id, old.name, old.type, old.sha256, old.uploaded_by)
    then return new; end if;
    raise exception 'a document of a case does not change';
end $$;

create trigger document_of_a_case_does_not_change before update or delete on documents.document
    for each row execute function documents.refuse_change();
create trigger documents_are_never_emptied before truncate on documents.document
    for each statement execute function documents.refuse_change();
