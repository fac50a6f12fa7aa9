-- V20261128_38  The real codes of the demonstration's places, and codes that no place has for its invented ones.
-- Why   谷汝村 is 513228100210 in the statistical list (cut-off 2023-06-30); 513228100201, which it had here, is another village, and
--       513228101 is 卡龙镇 (decision 0108). The list could not have been entered beside them.
-- Data  A township and its villages are renamed together, where they still have the demonstration's code and name, in every column
--       that holds a division, a desk or a login. A township keeps its code if somebody entered a village below it or its new code.
--       What the database refuses to change stays as it was written: acts, and papers of cases. access.recoded_region says what
--       their codes are called today.
-- Undo  Restore the copy from before; nothing that was entered under the new codes is found under the old ones.
create table access.recoded_region (
    code   text        primary key,
    became text        not null,
    at     timestamptz not null default now()
);
comment on table access.recoded_region is 'codes that a place had until that moment; what was written before may hold them still';

create temporary table recoding (code text, became text, name text, new_name text, invented boolean);
insert into recoding values
    ('421022100', '421022106', '藕池镇', '藕池镇', false), ('421022100201', '421022106212', '积玉村', '积玉村', false),
    ('421022100202', '421022106211', '新口村', '新口村', false), ('421022101', '421022901', '演示乡镇一', '演示乡镇一', true),
    ('421022101201', '421022901201', '演示村一', '演示村一', true), ('421022101202', '421022901202', '演示村二', '演示村二', true),
    ('430527100', '430527106', '瓦屋塘乡', '瓦屋塘镇', false), ('430527100201', '430527106901', '双江村', '双江村', true),
    ('430527100202', '430527106217', '宝顶村', '宝顶村', false), ('430527100203', '430527106215', '岩湾村', '岩湾村', false),
    ('430527101', '430527901', '演示乡镇一', '演示乡镇一', true), ('430527101201', '430527901201', '演示村一', '演示村一', true),
    ('430527101202', '430527901202', '演示村二', '演示村二', true), ('440825100', '440825204', '角尾乡', '角尾乡', false),
    ('440825100201', '440825204204', '许家寮村', '许家寮村', false), ('440825100202', '440825204901', '演示村一', '演示村一', true),
    ('440825101', '440825109', '下洋镇', '下洋镇', false), ('440825101201', '440825109901', '北墩楼村', '北墩楼村', true),
    ('440825101202', '440825109902', '演示村一', '演示村一', true), ('440825102', '440825110', '锦和镇', '锦和镇', false),
    ('440825102201', '440825110213', '龙群村', '龙群村', false), ('440825102202', '440825110901', '演示村一', '演示村一', true),
    ('441826100', '441826105', '三排镇', '三排镇', false), ('441826100201', '441826105901', '演示村一', '演示村一', true),
    ('441826100202', '441826105902', '演示村二', '演示村二', true), ('441826101', '441826901', '演示乡镇一', '演示乡镇一', true),
    ('441826101201', '441826901201', '演示村一', '演示村一', true), ('441826101202', '441826901202', '演示村二', '演示村二', true),
    ('510726100', '510726901', '演示乡镇一', '演示乡镇一', true), ('510726100201', '510726901201', '演示村一', '演示村一', true),
    ('510726100202', '510726901202', '演示村二', '演示村二', true), ('510726101', '510726902', '演示乡镇二', '演示乡镇二', true),
    ('510726101201', '510726902201', '演示村一', '演示村一', true), ('510726101202', '510726902202', '演示村二', '演示村二', true),
    ('510727100', '510727901', '演示乡镇一', '演示乡镇一', true), ('510727100201', '510727901201', '演示村一', '演示村一', true),
    ('510727100202', '510727901202', '演示村二', '演示村二', true), ('510727101', '510727902', '演示乡镇二', '演示乡镇二', true),
    ('510727101201', '510727902201', '演示村一', '演示村一', true), ('510727101202', '510727902202', '演示村二', '演示村二', true),
    ('511722100', '511722901', '演示乡镇一', '演示乡镇一', true), ('511722100201', '511722901201', '演示村一', '演示村一', true),
    ('511722100202', '511722901202', '演示村二', '演示村二', true), ('511722101', '511722902', '演示乡镇二', '演示乡镇二', true),
    ('511722101201', '511722902201', '演示村一', '演示村一', true), ('511722101202', '511722902202', '演示村二', '演示村二', true),
    ('513228100', '513228100', '芦花镇', '芦花镇', false), ('513228100201', '513228100210', '谷汝村', '谷汝村', false),
    ('513228100202', '513228100209', '热拉村', '热拉村', false), ('513228101', '513228901', '演示乡镇一', '演示乡镇一', true),
    ('513228101201', '513228901201', '演示村一', '演示村一', true), ('513228101202', '513228901202', '演示村二', '演示村二', true),
    ('513230100', '513230901', '演示乡镇一', '演示乡镇一', true), ('513230100201', '513230901201', '演示村一', '演示村一', true),
    ('513230100202', '513230901202', '演示村二', '演示村二', true), ('513230101', '513230902', '演示乡镇二', '演示乡镇二', true),
    ('513230101201', '513230902201', '演示村一', '演示村一', true), ('513230101202', '513230902202', '演示村二', '演示村二', true),
    ('513322100', '513322901', '演示乡镇一', '演示乡镇一', true), ('513322100201', '513322901201', '演示村一', '演示村一', true),
    ('513322100202', '513322901202', '演示村二', '演示村二', true), ('513322101', '513322902', '演示乡镇二', '演示乡镇二', true),
    ('513322101201', '513322902201', '演示村一', '演示村一', true), ('513322101202', '513322902202', '演示村二', '演示村二', true),
    ('513428100', '513428901', '演示乡镇一', '演示乡镇一', true), ('513428100201', '513428901201', '演示村一', '演示村一', true),
    ('513428100202', '513428901202', '演示村二', '演示村二', true), ('513428101', '513428902', '演示乡镇二', '演示乡镇二', true),
    ('513428101201', '513428902201', '演示村一', '演示村一', true), ('513428101202', '513428902202', '演示村二', '演示村二', true),
    ('513429100', '513429901', '演示乡镇一', '演示乡镇一', true), ('513429100201', '513429901201', '演示村一', '演示村一', true),
    ('513429100202', '513429901202', '演示村二', '演示村二', true), ('513429101', '513429902', '演示乡镇二', '演示乡镇二', true),
    ('513429101201', '513429902201', '演示村一', '演示村一', true), ('513429101202', '513429902202', '演示村二', '演示村二', true),
    ('530627100', '530627901', '演示乡镇一', '演示乡镇一', true), ('530627100201', '530627901201', '演示村一', '演示村一', true),
    ('530627100202', '530627901202', '演示村二', '演示村二', true), ('530627101', '530627902', '演示乡镇二', '演示乡镇二', true),
    ('530627101201', '530627902201', '演示村一', '演示村一', true), ('530627101202', '530627902202', '演示村二', '演示村二', true),
    ('532922100', '532922901', '演示乡镇一', '演示乡镇一', true), ('532922100201', '532922901201', '演示村一', '演示村一', true),
    ('532922100202', '532922901202', '演示村二', '演示村二', true), ('532922101', '532922902', '演示乡镇二', '演示乡镇二', true),
    ('532922101201', '532922902201', '演示村一', '演示村一', true), ('532922101202', '532922902202', '演示村二', '演示村二', true),
    ('532928100', '532928901', '演示乡镇一', '演示乡镇一', true), ('532928100201', '532928901201', '演示村一', '演示村一', true),
    ('532928100202', '532928901202', '演示村二', '演示村二', true), ('532928101', '532928902', '演示乡镇二', '演示乡镇二', true),
    ('532928101201', '532928902201', '演示村一', '演示村一', true), ('532928101202', '532928902202', '演示村二', '演示村二', true);

delete from recoding r
 where not exists (select 1 from access.region o where o.code = r.code and o.name = r.name and o.demonstration);
create temporary table kept as
select distinct left(r.code, 9) as township
  from recoding r join recoding t on t.code = left(r.code, 9)
 where exists (select 1 from access.region n where n.code = r.became and n.code <> r.code)
    or t.code <> t.became and exists (
           select 1 from access.region v
            where v.code between t.code || '000' and t.code || '999' and v.code not in (select x.code from recoding x));
delete from recoding r where left(r.code, 9) in (select k.township from kept k)
    or not exists (select 1 from recoding t where t.code = left(r.code, 9));

insert into access.recoded_region (code, became) select code, became from recoding where code <> became;

-- A text that is a code, ends in "@" and a code, or quotes one as JSON or an address of a list does.
create function pg_temp.recoded(value text) returns text language plpgsql as $$
declare
    r record;
begin
    if value !~ '[0-9]{9}' then return value; end if;
    for r in select code, became from access.recoded_region where position(code in value) > 0 loop
        value := regexp_replace(value, '(^|[@"=]|%40)' || r.code || '(?=$|["&])', '\1' || r.became, 'g');
    end loop;
    return value;
end
$$;
create function pg_temp.recoded(value text[]) returns text[] language sql as $$
    select case when value is null then null else array(select pg_temp.recoded(v) from unnest(value) with ordinality a (v, n) order by n) end
$$;
create function pg_temp.recoded(value jsonb) returns jsonb language sql as $$select pg_temp.recoded(value::text)::jsonb$$;

-- Accounts and desks are named by what is renamed: their foreign keys are made again afterwards.
create temporary table keys as
select conrelid::regclass as referring, conname, pg_get_constraintdef(oid) as definition
  from pg_constraint
 where contype = 'f' and confrelid in ('access.account'::regclass, 'access.desk'::regclass);

do $$
declare
    k record;
    t record;
begin
    if not exists (select 1 from access.recoded_region) then return; end if;
    for k in select * from keys loop
        execute format('alter table %s drop constraint %I', k.referring, k.conname);
    end loop;
    alter table documents.document disable trigger document_of_a_case_does_not_change;
    for t in
        select c.oid::regclass as name,
               string_agg(format('%1$I = pg_temp.recoded(%1$I)', a.attname), ', ') as changes,
               string_agg(format('pg_temp.recoded(%1$I) is distinct from %1$I', a.attname), ' or ') as concerned
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
           and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
           and c.oid not in ('access.recoded_region'::regclass, 'evidence.act'::regclass, 'evidence.path'::regclass)
         group by c.oid
    loop
        execute format('update %s set %s where (%s)%s', t.name, t.changes, t.concerned,
                       case when t.name = 'documents.document'::regclass then ' and case_no is null' else '' end);
    end loop;
    alter table documents.document enable trigger document_of_a_case_does_not_change;
    for k in select * from keys loop
        execute format('alter table %s add constraint %I %s', k.referring, k.conname, k.definition);
    end loop;
end
$$;

update access.region g set name = r.new_name, demonstration = r.invented from recoding r where g.code = r.became;

drop table recoding, kept, keys;
drop function pg_temp.recoded(text), pg_temp.recoded(text[]), pg_temp.recoded(jsonb);
