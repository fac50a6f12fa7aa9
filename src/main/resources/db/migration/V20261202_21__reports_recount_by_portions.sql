-- V20261202_21  Cases are counted anew in portions, without those that an act is changing.
-- Why   Counting everything anew in one transaction kept acts waiting until they were refused (ADR 0210).
-- Data  None is changed.
-- Undo  drop function reports.count_free_cases(text[]);

-- Counts cases again that nobody is changing, and returns them. It waits for no case, so it cannot deadlock with an act.
create function reports.count_free_cases(counted text[]) returns setof text language plpgsql as $$
declare
    free text;
begin
    for free in select f.case_no from cases.case_file f where f.case_no = any(counted) for no key update skip locked loop
        perform reports.count_case(free);
        return next free;
    end loop;
end
$$;
