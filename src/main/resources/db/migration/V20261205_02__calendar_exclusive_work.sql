-- V20261205_02  The lock of the published years is taken by a procedure of the owner.
-- Why   As V20261205_01: the role of the application owns no table (decision 0255).
-- Data  None.
-- Undo  Drop the procedure; the program before this version locks the table itself.
create procedure calendar.lock_published_years()
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    lock table calendar.published_year in share row exclusive mode;
end
$$;

revoke execute on procedure calendar.lock_published_years() from public;
