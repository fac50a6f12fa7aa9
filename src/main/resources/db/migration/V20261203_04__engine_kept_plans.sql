-- V20261203_04  The end of a visit to a desk, as a procedure.
-- Why   Its statement is sent together with others, and the database planned it anew for each different combination on each connection;
--       a procedure's plan is kept by the connection (decision 0221).
-- Data  None.
-- Undo  Drop the procedure, after the program has its statement again.

-- Deletes the clock of the step and appends the time that the step took. @param days working days that it ran
create procedure engine.visit_ended(
    task uuid, completed boolean, outcome text, now timestamptz, until timestamptz, days int, stood int, stood_working int)
    language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    with gone as (delete from engine.step_clock where task_id = task returning *)
    insert into engine.step_time (task_id, case_no, business_key, process, version, step, desk, link, waits, completed, outcome, in_time,
                                  opened_at, ended_at, carried, held, own_days, applicant_days, review_days, notice_days, suspended_days,
                                  other_days, term, told)
    select g.task_id, g.case_no, g.business_key, g.process, g.version, g.step, g.desk, g.link, g.waits, visit_ended.completed,
           visit_ended.outcome, until <= g.due_at, g.opened_at, visit_ended.now, g.carried,
           g.held + case when g.term like '%wd' then stood_working else stood end,
           case when g.waits = '' then greatest(days - g.suspended_days, 0) else 0 end,
           g.applicant_days + case when g.waits = 'applicant' then greatest(days - g.suspended_days, 0) else 0 end,
           g.review_days + case when g.waits = 'review' then greatest(days - g.suspended_days, 0) else 0 end,
           g.notice_days + case when g.waits = 'notice' then greatest(days - g.suspended_days, 0) else 0 end,
           g.suspended_days + stood_working, g.other_days, g.term, g.told
      from gone g;
end
$$;
