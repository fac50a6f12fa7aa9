-- The statements after which application, reader and everybody have what is declared on the objects of the owner, and nothing else.
-- Parameters: the two roles, then kind, object, right, column and role of each declared grant. A role that is missing gets nothing.
with role as (
    select r.oid, r.rolname::text as name, r.rolname = p.reader as reads
      from (values (?, ?)) p (application, reader) join pg_roles r on r.rolname in (p.application, p.reader)
    union all
    select 0, 'public', null
), owner as (
    select oid from pg_roles where rolname = current_user
), routine as (
    select r.proowner, r.proacl, 'routine ' || r.oid::regprocedure as object, r.prorettype = 'trigger'::regtype as fires,
           r.prosecdef or r.prokind = 'p' as writes
      from owner join pg_proc r on r.proowner = owner.oid
), declared as (
    select kind || ' ' || object as object, granted, attribute, grantee
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) d (kind, object, granted, attribute, grantee)
    union all
    select o.object, 'execute', '', r.name
      from routine o join role r on case when r.reads then not o.writes else r.oid > 0 end
     where not o.fires
), stored (object, granted, attribute, grantee) as (
    select 'schema ' || quote_ident(n.nspname), lower(a.privilege_type), '', a.grantee
      from pg_namespace n cross join lateral aclexplode(n.nspacl) a
     where pg_has_role(n.nspowner, 'usage') and n.nspname !~ '^pg_'
    union all
    select format('%s %I.%I', case c.relkind when 'S' then 'sequence' else 'table' end, n.nspname, c.relname),
           lower(a.privilege_type), '', a.grantee
      from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) a
     where c.relowner in (select oid from owner)
    union all
    select format('table %I.%I', n.nspname, c.relname), lower(a.privilege_type), t.attname, a.grantee
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute t on t.attrelid = c.oid
     cross join lateral aclexplode(t.attacl) a
     where c.relowner in (select oid from owner) and t.attnum > 0 and not t.attisdropped
    union all
    select o.object, lower(a.privilege_type), '', a.grantee
      from routine o cross join lateral aclexplode(coalesce(o.proacl, acldefault('f', o.proowner))) a
), given as (
    select s.object, s.granted, s.attribute, r.name as grantee from stored s join role r on r.oid = s.grantee
), wanted as (
    select d.* from declared d where d.grantee in (select name from role)
), change as (
    select 'revoke' as act, g.* from (select * from given except select * from wanted) g
    union all
    select 'grant', g.* from (select * from wanted except select * from given) g
)
select format('%s %s on %s %s %s', act,
              string_agg(granted || case when attribute = '' then '' else format(' (%I)', attribute) end, ', '),
              object, case act when 'grant' then 'to' else 'from' end,
              case grantee when 'public' then grantee else quote_ident(grantee) end)
  from change
 group by act, object, grantee
 order by act desc, object, grantee
