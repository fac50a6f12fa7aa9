-- The second step after roles.sql, when no copy of a former version runs any more: the application's role is no longer a member of the
-- owner, nor anything else that could write around what is granted to it. A superuser of the server runs it in the same database:
--
--     psql -v ON_ERROR_STOP=1 -d xiangbang -f roles-close.sql

do $$
declare
    application name := coalesce(nullif(current_setting('xiangbang.application', true), ''), 'xiangbang');
    mighty      name;
begin
    execute format('alter role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls', application);
    for mighty in
        select r.rolname
          from pg_auth_members m join pg_roles r on r.oid = m.roleid
         where m.member = to_regrole(quote_ident(application))
           and (r.rolname in (application || '_owner', application || '_migrator') or r.rolname like 'pg\_%')
    loop
        execute format('revoke %I from %I', mighty, application);
    end loop;
end
$$;
