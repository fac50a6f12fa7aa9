-- What a copy of the program can rely on in a table, a view or a routine: "has" lines must stay. What it can be refused for: "must" lines
-- may not come to tables that it knows.
with relation as (
    select c.oid, c.relkind, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'S') and not c.relispartition
       and n.nspname not in ('pg_catalog', 'information_schema', 'migrations') and n.nspname !~ '^pg_'
), own as (
    select * from relation where relkind in ('r', 'p')
)
select 'has' as kind, name as relation, 'has ' || name as line from relation
union all
select 'has', r.name, 'has ' || r.name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
  from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
 where r.relkind <> 'S'
union all
select 'has', r.name, 'has default of ' || r.name || '.' || a.attname
  from own r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
 where a.atthasdef or a.attidentity <> ''
union all
select 'has', r.name, 'has key ' || r.name || ' ' || replace(pg_get_constraintdef(k.oid), 'PRIMARY KEY', 'UNIQUE')
  from own r join pg_constraint k on k.conrelid = r.oid and k.contype in ('p', 'u')
union all
select 'has', quote_ident(n.nspname), 'has ' || p.oid::regprocedure || ' ' || p.prokind::text || ' ' || coalesce(p.prorettype::regtype::text, '')
                                      || ' ' || coalesce(array_to_string(p.proargnames, ' '), '') || ' ' || p.pronargdefaults
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname not in ('pg_catalog', 'information_schema', 'migrations') and n.nspname !~ '^pg_'
   and p.prorettype <> 'trigger'::regtype
   and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
union all
select 'must', r.name, 'must fill ' || r.name || '.' || a.attname
  from own r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
 where a.attnotnull and not a.atthasdef and a.attidentity = ''
union all
select 'must', r.name, 'must hold ' || r.name || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
  from own r join pg_constraint k on k.conrelid = r.oid and k.contype in ('c', 'f', 'x')
union all
select 'must', r.name, 'must be one ' || r.name || ' ' || c.relname
  from own r join pg_index i on i.indrelid = r.oid and i.indisunique join pg_class c on c.oid = i.indexrelid
union all
select 'must', r.name, 'must pass ' || r.name || ' ' || t.tgname
  from own r join pg_trigger t on t.tgrelid = r.oid and not t.tgisinternal
