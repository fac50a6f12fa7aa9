-- What a database has beside rows, one object a line, as both lines of PostgreSQL write it. Rights are granted anew at every start.
with own as (
    select oid, nspname from pg_catalog.pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
relation as (
    select c.*, format('%I.%I', s.nspname, c.relname) as name from pg_catalog.pg_class c join own s on s.oid = c.relnamespace)
select concat_ws(' ', 'relation', name, relkind, relpersistence, relrowsecurity, relispartition) from relation
union all
select concat_ws(' ', 'column', r.name, row_number() over (partition by r.oid order by a.attnum), quote_ident(a.attname),
                 format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated)
  from relation r join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
 where r.relkind not in ('i', 'I')
union all
-- That a column is never null has a name of its own in newer lines.
select concat_ws(' ', 'constraint', r.name, quote_ident(k.conname), k.contype, k.convalidated)
  from pg_catalog.pg_constraint k join relation r on r.oid = k.conrelid where k.contype <> 'n'
union all
select concat_ws(' ', 'trigger', r.name, quote_ident(t.tgname), t.tgenabled)
  from pg_catalog.pg_trigger t join relation r on r.oid = t.tgrelid where not t.tgisinternal
union all
select concat_ws(' ', 'routine', p.oid::regprocedure, md5(p.prosrc))
  from pg_catalog.pg_proc p join own s on s.oid = p.pronamespace
union all
select concat_ws(' ', 'type', s.nspname, t.typname, t.typtype)
  from pg_catalog.pg_type t join own s on s.oid = t.typnamespace where t.typtype in ('d', 'e', 'r')
union all
select concat_ws(' ', 'extension', extname) from pg_catalog.pg_extension
union all
select concat_ws(' ', 'large object', oid) from pg_catalog.pg_largeobject_metadata
union all
select concat_ws(' ', 'setting', s.setconfig::text)
  from pg_catalog.pg_db_role_setting s join pg_catalog.pg_database d on d.oid = s.setdatabase and d.datname = current_database()
