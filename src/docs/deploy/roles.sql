-- The roles of Xiangbang in its database on a PostgreSQL server, 15 or newer. A superuser of the server runs it in that database, as
-- often as needed:
--
--     psql -v ON_ERROR_STOP=1 -d xiangbang -f roles.sql
--     psql -d xiangbang -c '\password xiangbang' -c '\password xiangbang_migrator'
--
-- xiangbang_owner     cannot sign in; database, schemas, tables and routines belong to it
-- xiangbang_migrator  signs in, may do nothing by itself and becomes the owner: migrations run as it
-- xiangbang           the application: owns nothing; what it may do is granted to it table by table at every start
-- xiangbang_reader    cannot sign in unless the administrator lets it; reads figures and lists, no secrets and no personal fields
--
-- If the application's role has another name, say so before, in the same session; the other three are named after it:
--
--     set xiangbang.application = 'name';
--
-- Where the application's role owned the tables until now, it becomes a member of the owner, so that copies of the former version
-- go on. When the last of them has stopped, roles-close.sql ends that. The program runs both files on its own embedded server.

do $$
declare
    application name := coalesce(nullif(current_setting('xiangbang.application', true), ''), 'xiangbang');
    owner       name := application || '_owner';
    migrator    name := application || '_migrator';
    reader      name := application || '_reader';
    others      name[];
    other       name;
begin
    if to_regrole(quote_ident(owner)) is null then
        execute format('create role %I', owner);
    end if;
    if to_regrole(quote_ident(migrator)) is null then
        execute format('create role %I', migrator);
    end if;
    if to_regrole(quote_ident(application)) is null then
        execute format('create role %I login', application);
    end if;
    if to_regrole(quote_ident(reader)) is null then
        execute format('create role %I nologin', reader);
    end if;
    execute format('alter role %I nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls', owner);
    execute format('alter role %I login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls', migrator);
    execute format('grant %I to %I', owner, migrator);

    if exists (select from pg_class where relowner = to_regrole(quote_ident(application)))
        or exists (select from pg_database where datname = current_database() and datdba = to_regrole(quote_ident(application))) then
        select array_agg(datname) into others
          from pg_database where datdba = to_regrole(quote_ident(application)) and datname <> current_database();
        execute format('reassign owned by %I to %I', application, owner);
        foreach other in array coalesce(others, '{}') loop
            execute format('alter database %I owner to %I', other, application);
        end loop;
        execute format('grant %I to %I', owner, application);
    end if;

    execute format('alter database %I owner to %I', current_database(), owner);
    execute format('revoke temporary on database %I from public', current_database());
    execute format('grant connect on database %I to %I, %I, %I', current_database(), application, migrator, reader);
    execute format('grant usage, create on schema public to %I', owner);
    execute 'revoke create on schema public from public';
    execute format('alter default privileges for role %I revoke execute on routines from public', owner);
end
$$;
