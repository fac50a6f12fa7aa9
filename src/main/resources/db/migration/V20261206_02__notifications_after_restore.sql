-- V20261206_02  What a restored database begins with: nothing waits to be sent.
-- Why   What waited when the backup was made may have been sent by the original since. It is given up, with this reason, and the
--       administrator sends again what has to be (decision 0276). People find all of it on their pages.
-- Data  None.
-- Undo  drop procedure notifications.after_restore; a restored database then sends again what waited.
create procedure notifications.after_restore() language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    told timestamptz;
begin
    select coalesce(max(at), clock_timestamp()) into told from notifications.undistributed;
    -- What other systems are told is stored here and given up below; mails of it are none of ours to send.
    while notifications.distribute(200, told, told::date, false, null, null) > 0 loop
    end loop;
    update notifications.delivery
       set state = 'dead', ended_at = told, last_error = 'restored from a backup: the original may have sent it',
           body = case when channel = 'code' then null else body end
     where state = 'waiting';
end
$$;
