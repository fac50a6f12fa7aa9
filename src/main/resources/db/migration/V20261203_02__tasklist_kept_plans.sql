-- V20261203_02  What an act writes into the lists of tasks, as procedures.
-- Why   Their statements are sent together with others, and the database planned them anew for each different combination on each
--       connection; a procedure's plans are kept by the connection (decision 0221).
-- Data  None.
-- Undo  Drop the procedures and the function, after the program has its statements again.

-- What a row contains about its case; stores the text by which the case is found.
create function tasklist.known_case(number text)
    returns table (case_no text, title text, region text, place text, organization text, organization_name text, amount_fen bigint)
    language plpgsql rows 1 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    sought text;
begin
    select c.case_no, left(c.title, 300), c.region,
           coalesce((select string_agg(r.name, '' order by length(r.code)) from access.public_region r
                      where r.code in (left(c.region, 2), left(c.region, 4), left(c.region, 6), left(c.region, 9), c.region)), c.region),
           coalesce(c.organization, ''), coalesce(o.title, ''), coalesce(c.amount_fen, 0)
      into known_case.case_no, known_case.title, known_case.region, known_case.place, known_case.organization,
           known_case.organization_name, known_case.amount_fen
      from cases.public_case c
      left join cases.public_case o on o.case_no = c.organization and o.kind = 'ORGANIZATION'
     where c.case_no = number;
    if not found then return; end if;
    sought := lower(known_case.title || ' ' || known_case.organization_name || ' ' || known_case.place);
    if not exists (select 1 from tasklist.case_text x where x.case_no = number and x.text = sought) then
        insert into tasklist.case_text (case_no, text) values (number, sought)
        on conflict (case_no) do update set text = excluded.text;
    end if;
    return next;
end
$$;

create procedure tasklist.step_offered(
    task uuid, desk int, due timestamptz, soon timestamptz, created timestamptz, now timestamptz, business_key text, department text,
    link text, process text, version int, step text, step_name text, case_no text)
    language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    severe_since timestamptz := tasklist.severe_since(now);
begin
    insert into tasklist.inbox (task_id, desk_id, due_at, soon_at, created_at, severity, turns_at, case_no, business_key, title, region,
                                place, organization, organization_name, amount_fen, department, link, process, version, step, step_name)
    select task, desk, due, soon, created, tasklist.severity(soon, due, step_offered.now, severe_since),
           tasklist.turns_at(soon, due, step_offered.now, severe_since), c.case_no, step_offered.business_key, c.title, c.region, c.place,
           c.organization, c.organization_name, c.amount_fen, step_offered.department, step_offered.link, step_offered.process,
           step_offered.version, step_offered.step, step_offered.step_name
      from tasklist.known_case(step_offered.case_no) c;
end
$$;

create procedure tasklist.case_changed(number text) language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    update tasklist.inbox i
       set title = c.title, region = c.region, place = c.place, organization = c.organization,
           organization_name = c.organization_name, amount_fen = c.amount_fen
      from tasklist.known_case(number) c where i.case_no = c.case_no;
end
$$;

-- Copies one row of the inbox as done: the row that the person who did it had claimed, else the oldest.
create procedure tasklist.step_done(
    login text, now timestamptz, outcome text, case_no text, process text, step text, desk text, principal text, principal_name text)
    language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    insert into tasklist.done (task_id, login, ended_at, outcome, desk_id, created_at, due_at, case_no, title, region, department, link,
                               process, version, step, step_name, severity, business_key, organization, organization_name, place,
                               amount_fen, principal)
    select i.task_id, step_done.login, step_done.now, step_done.outcome, i.desk_id, i.created_at, i.due_at, i.case_no, i.title,
           i.region, i.department, i.link, i.process, i.version, i.step, i.step_name, i.severity, i.business_key, i.organization,
           i.organization_name, i.place, i.amount_fen, step_done.principal_name
      from tasklist.inbox i
      join tasklist.desk d on d.id = i.desk_id
     where i.case_no = step_done.case_no and i.process = step_done.process and i.step = step_done.step and d.name = step_done.desk
       and i.kind = 'step'
     order by coalesce(i.assignee, '') not in (step_done.login, step_done.principal), i.created_at
     limit 1;
end
$$;

create procedure tasklist.step_ended(task uuid) language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    delete from tasklist.inbox where task_id = task;
    delete from tasklist.seen where task_id = task;
end
$$;

-- Deletes the draft of the person who did the step.
create procedure tasklist.draft_ended(task uuid) language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    delete from tasklist.draft d using tasklist.done i
     where i.task_id = task and d.login = i.login and d.subject = 'task:' || task;
end
$$;
