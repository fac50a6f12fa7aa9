-- V186  The moment since when steps are very overdue, by a function that keeps its plan.
-- Why   A function in SQL with a query in it is planned anew by every statement that calls it: half the time of a new row.
-- Undo  Create it anew with the body that V042 has.
create or replace function tasklist.severe_since(now timestamptz) returns timestamptz language plpgsql stable as $$
begin
    return now - make_interval(days => (select s.days from tasklist.severe_after s
                                         where s.valid_from <= (now at time zone 'Asia/Shanghai')::date
                                         order by s.valid_from desc limit 1));
end
$$;
