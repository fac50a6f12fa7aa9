-- V20261203_05  The figures that an act changes are counted with plans that the connection keeps.
-- Why   A function in SQL is planned at every call, and the rows of a case were planned anew five times on each connection
--       (decision 0221).
-- Data  None.
-- Undo  Create reports.count_step in SQL again as in V20261130_23, and alter reports.count_case to reset plan_cache_mode.
create or replace function reports.count_step(step engine.step_time, sign int) returns void
    language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    insert into reports.figure_change (place, subject, item, month, cases, amount)
    select left(c.region, 6), s.subject, s.item, s.month, sign, sign * s.amount
      from cases.public_case c
     cross join lateral reports.of_step(step.desk, step.waits, step.completed, step.ended_at, step.own_days, step.applicant_days,
                                        step.review_days, step.notice_days, step.suspended_days, step.other_days) s
     where c.case_no = step.case_no;
end
$$;

alter function reports.count_case(text) set plan_cache_mode = force_generic_plan;
