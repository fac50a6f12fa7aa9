-- V20261205_41  The true time of an act is the database's, and an act that a copy with a wrong clock dated is marked.
-- Why   The column's default could be overwritten by whoever inserts, and a database clock that is set back dated an act before the
--       one that it follows (decision 0271).
-- Data  None; acts from before have no mark.
-- Undo  Drop the trigger, its function, the procedure with the parameter clock_off, and the column.
alter table evidence.act add column clock_off interval;
comment on column evidence.act.clock_off is
    'by how much the clock of the copy that dated the act was ahead of the database; null within two seconds';

create function evidence.date_act() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    new.real_at := greatest(clock_timestamp(), (select a.real_at from evidence.act a
                                                 where a.case_no = new.case_no and a.seq = new.seq - 1));
    return new;
end $$;

create trigger act_is_dated before insert on evidence.act for each row execute function evidence.date_act();

-- The same as the procedure without clock_off, which a copy of the version before calls.
create procedure evidence.append(
    case_no text, at timestamptz, demonstration boolean, login text, person bigint, name text, desk text, act text, process text,
    newest int, step text, outcome text, opinion text, fields jsonb, documents jsonb, rule text, principal text, principal_name text,
    clock_off interval)
    language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    insert into evidence.act (case_no, seq, at, demonstration, login, person, name, desk, act, process, version, step, outcome, opinion,
                              fields, documents, rule, offered_at, due_at, principal_login, principal_name, clock_off)
    select append.case_no, (select coalesce(max(a.seq), 0) + 1 from evidence.act a where a.case_no = append.case_no), append.at,
           append.demonstration, append.login, append.person, append.name, append.desk, append.act, append.process,
           coalesce(o.version, (select p.version from evidence.path p
                                 where p.case_no = append.case_no and p.process = append.process
                                 order by p.id desc limit 1), newest),
           append.step, append.outcome, append.opinion, append.fields, append.documents, append.rule, o.offered_at, o.due_at, principal,
           append.principal_name, append.clock_off
      from (select 1) one left join lateral (
           select f.version, f.offered_at, f.due_at from evidence.offer f
            where f.case_no = append.case_no and f.process = append.process and f.step = append.step and f.desk = append.desk
              and f.ended_at is null and append.act = 'complete' order by f.offered_at limit 1) o on true;
end
$$;
