-- V20261206_01  What a restored database begins with: nobody is signed in.
-- Why   A backup has sessions in it that were ended since, or whose person has lost a desk; the command that restores one calls
--       the procedure after_restore of each schema that has one (decision 0276).
-- Data  None.
-- Undo  drop procedure access.after_restore; sessions then go on in a restored database until they expire.
create procedure access.after_restore() language sql set search_path = pg_catalog, pg_temp as $$
    delete from access.session
$$;
