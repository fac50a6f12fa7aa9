-- V20261205_01  Locks of whole tables are taken by procedures of the owner.
-- Why   The role of the application owns no table and may neither empty one nor change each of its columns, which is what PostgreSQL
--       asks of whoever locks a table (decision 0255). Each procedure locks one table until the end of the transaction and does nothing else.
-- Data  None.
-- Undo  Drop the three procedures; the program before this version locks the tables itself.
create procedure access.lock_accounts() language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    lock table access.account in share row exclusive mode;
end
$$;

create procedure access.lock_regions() language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    lock table access.region in share row exclusive mode;
end
$$;

create procedure access.lock_deputyships() language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    lock table access.deputyship in share row exclusive mode;
end
$$;

revoke execute on procedure access.lock_accounts(), access.lock_regions(), access.lock_deputyships() from public;
