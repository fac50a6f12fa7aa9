-- V20261203_03  What an act appends to the trace, as procedures.
-- Why   Their statements are sent together with others, and the database planned them anew for each different combination on each
--       connection; a procedure's plans are kept by the connection (decision 0221).
-- Data  None.
-- Undo  Drop the procedures and the function, after the program has its statements again.

-- Does the act move its case? Others (claims, copies, urging) leave it where it is, and an end follows from one.
create function evidence.moves(act text) returns boolean language sql immutable as $$
    select act not in ('claim', 'release', 'copy', 'urge', 'open', 'transfer', 'delegate', 'answer', 'add-signer', 'drop-signer',
                       'sign', 'hold', 'end')
$$;

-- @param newest the version that a case uses that is just begun
create procedure evidence.append(
    case_no text, at timestamptz, demonstration boolean, login text, person bigint, name text, desk text, act text, process text,
    newest int, step text, outcome text, opinion text, fields jsonb, documents jsonb, rule text, principal text, principal_name text)
    language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    insert into evidence.act (case_no, seq, at, demonstration, login, person, name, desk, act, process, version, step, outcome, opinion,
                              fields, documents, rule, offered_at, due_at, principal_login, principal_name)
    select append.case_no, (select coalesce(max(a.seq), 0) + 1 from evidence.act a where a.case_no = append.case_no), append.at,
           append.demonstration, append.login, append.person, append.name, append.desk, append.act, append.process,
           coalesce(o.version, (select p.version from evidence.path p
                                 where p.case_no = append.case_no and p.process = append.process
                                 order by p.id desc limit 1), newest),
           append.step, append.outcome, append.opinion, append.fields, append.documents, append.rule, o.offered_at, o.due_at, principal,
           append.principal_name
      from (select 1) one left join lateral (
           select f.version, f.offered_at, f.due_at from evidence.offer f
            where f.case_no = append.case_no and f.process = append.process and f.step = append.step and f.desk = append.desk
              and f.ended_at is null and append.act = 'complete' order by f.offered_at limit 1) o on true;
end
$$;

-- Appends rows of the way, ends offers, and stores new ones. @param taken how many of the rows of the way come before the offer
create procedure evidence.way(
    path_case text[], path_key text[], path_process text[], path_version int[], elements text[], kinds text[], path_at timestamptz[],
    ended text[], ended_at timestamptz[], tasks text[], cases text[], keys text[], processes text[], versions int[], steps text[],
    desks text[], offered_at timestamptz[], soon_at timestamptz[], due_at timestamptz[], offered_end timestamptz[], taken int[])
    language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    ids bigint[];
begin
    if cardinality(path_case) > 0 then
        with way as (
            insert into evidence.path (case_no, business_key, process, version, element, kind, at)
            select p.case_no, p.business_key, p.process, p.version, p.element, p.kind, p.at
              from unnest(path_case, path_key, path_process, path_version, elements, kinds, path_at)
                   with ordinality p (case_no, business_key, process, version, element, kind, at, n)
             order by p.n
            returning id)
        select array_agg(w.id order by w.id) into ids from way w;
    end if;
    if cardinality(ended) > 0 then
        update evidence.offer o set ended_at = e.at
          from unnest(way.ended, way.ended_at) e (task_id, at)
         where o.task_id = e.task_id;
    end if;
    if cardinality(tasks) > 0 then
        insert into evidence.offer (task_id, case_no, business_key, process, version, step, desk, offered_at, soon_at, due_at, ended_at,
                                    act_seq, path_id)
        select o.task_id, o.case_no, o.business_key, o.process, o.version, o.step, o.desk, o.offered_at, o.soon_at, o.due_at, o.ended_at,
               (select a.seq from evidence.act a where a.case_no = o.case_no and evidence.moves(a.act) order by a.seq desc limit 1),
               coalesce(ids[o.taken], (select max(p.id) from evidence.path p
                                       where p.case_no = o.case_no and (ids is null or p.id < ids[1])))
          from unnest(tasks, cases, keys, processes, versions, steps, desks, way.offered_at, way.soon_at, way.due_at, offered_end, way.taken)
               o (task_id, case_no, business_key, process, version, step, desk, offered_at, soon_at, due_at, ended_at, taken);
    end if;
end
$$;
