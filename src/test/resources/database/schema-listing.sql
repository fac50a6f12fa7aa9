-- Everything in a database that a migration can make, one object a line; what is as it is by default is not mentioned.
-- The history of the migrations themselves is left out.
with own as (
    select oid, nspname, nspacl from pg_namespace
     where nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migrations') and nspname !~ '^pg_(temp|toast_temp)_'),
relation as (
    select c.*, quote_ident(s.nspname) || '.' || quote_ident(c.relname) as name
      from pg_class c join own s on s.oid = c.relnamespace)
select concat_ws(' ', 'schema', nspname, 'rights ' || nspacl::text) as line from own
union all
select concat_ws(' ', 'relation', name, relkind, relpersistence, 'with ' || reloptions::text, 'rights ' || relacl::text,
                 case when relrowsecurity or relforcerowsecurity then 'row security' end, 'replica identity ' || nullif(relreplident::text, 'd'),
                 'partition ' || pg_get_expr(relpartbound, oid),
                 'of ' || (select string_agg(inhparent::regclass::text, ',' order by inhseqno)
                             from pg_inherits where inhrelid = relation.oid))
  from relation where relkind not in ('i', 'I', 'v')
union all
select concat_ws(' ', 'column', name, row_number() over (partition by r.oid order by a.attnum), quote_ident(a.attname),
                 format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
                 'default ' || pg_get_expr(d.adbin, d.adrelid), 'identity ' || nullif(a.attidentity::text, ''),
                 'generated ' || nullif(a.attgenerated::text, ''),
                 'collation ' || nullif(a.attcollation, t.typcollation)::regcollation::text,
                 'storage ' || nullif(a.attstorage, t.typstorage)::text, 'compression ' || nullif(a.attcompression::text, ''),
                 'statistics ' || nullif(a.attstattarget, -1), 'with ' || a.attoptions::text, 'rights ' || a.attacl::text)
  from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
 where r.relkind not in ('i', 'I', 'S')
union all
select concat_ws(' ', 'constraint', coalesce(r.name, k.contypid::regtype::text), quote_ident(k.conname), pg_get_constraintdef(k.oid),
                 'by ' || nullif(k.conindid, 0)::regclass::text)
  from pg_constraint k join own s on s.oid = k.connamespace left join relation r on r.oid = k.conrelid
 -- Newer servers name these too, which stand with their columns.
 where k.contype <> 'n'
union all
select concat_ws(' ', 'index', pg_get_indexdef(x.indexrelid), case when not x.indisvalid then 'invalid' end,
                 case when x.indisclustered then 'clustered' end, case when x.indisreplident then 'replica identity' end)
  from pg_index x join relation r on r.oid = x.indexrelid
union all
select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), 'enabled ' || nullif(t.tgenabled::text, 'O'))
  from pg_trigger t join relation r on r.oid = t.tgrelid where not t.tgisinternal
union all
select concat_ws(' ', 'rule', pg_get_ruledef(w.oid), 'enabled ' || nullif(w.ev_enabled::text, 'O'))
  from pg_rewrite w join relation r on r.oid = w.ev_class where w.rulename <> '_RETURN'
union all
select concat_ws(' ', 'view', name, 'with ' || reloptions::text, 'rights ' || relacl::text, pg_get_viewdef(oid))
  from relation where relkind in ('v', 'm')
union all
select concat_ws(' ', 'sequence', name, format_type(q.seqtypid, null), 'start', q.seqstart, 'by', q.seqincrement,
                 'from', q.seqmin, 'to', q.seqmax, 'cache', q.seqcache, case when q.seqcycle then 'cycle' end,
                 'used up to ' || pg_sequence_last_value(q.seqrelid))
  from pg_sequence q join relation r on r.oid = q.seqrelid
union all
select concat_ws(' ', 'function', pg_get_functiondef(p.oid), 'rights ' || p.proacl::text)
  from pg_proc p join own s on s.oid = p.pronamespace where p.prokind in ('f', 'p')
union all
-- Of a kind that is not listed above: its name alone.
select concat_ws(' ', 'object', o.type, o.identity)
  from (select distinct classid, objid, objsubid from pg_depend where objid >= 16384) d,
       pg_identify_object(d.classid, d.objid, d.objsubid) o
 where o.type not in ('schema', 'table', 'table column', 'index', 'view', 'view column', 'sequence', 'function', 'procedure', 'trigger',
                      'rule', 'table constraint', 'domain constraint', 'default value', 'toast table', 'toast table column')
   and not (o.type = 'type' and exists (select 1 from pg_type t left join pg_class c on c.oid = t.typrelid
                                         where t.oid = d.objid and (c.relkind <> 'c' or t.typcategory = 'A')))
union all
select concat_ws(' ', 'owner', pg_describe_object(classid, objid, objsubid), refobjid::regrole)
  from pg_shdepend
 where deptype = 'o' and dbid = (select oid from pg_database where datname = current_database())
   and refobjid <> current_user::regrole
union all
select concat_ws(' ', 'comment', pg_describe_object(classoid, objoid, objsubid), description)
  from pg_description where objoid >= 16384
union all
select concat_ws(' ', 'rights by default', defaclrole::regrole, defaclobjtype, defaclacl) from pg_default_acl
