-- V20261128_51  A warning ends with what it warns of; a met need names the project that met it.
-- Why   Closed projects kept the warning that no report had come, and cases that ended while suspended stayed suspended. A person who
--       read a met need could not find who had met it.
-- Data  Open warnings of projects whose work is over end with their case, or now. Closed cases are no longer suspended. Reasons that a list
--       gave are removed from organizations that are on no list. Met needs get their project, as far as one is closed.
-- Undo  The times cannot be told from others; drop needs.need.served_by.
update projects.progress_warning w
   set cleared_at = coalesce(f.closed_at, now())
  from cases.case_file f
 where f.case_no = w.case_no and w.cleared_at is null and f.status not in ('implementing', 'suspended');

delete from cases.suspension s
 using cases.case_file f
 where f.case_no = s.case_no and f.closed_at is not null;
update cases.case_file set suspended = false where suspended and closed_at is not null;

delete from organizations.finding f
 using organizations.organization o
 where o.number = f.number and o.on_list = 'none' and f.reason in ('listed-dishonest', 'listed-abnormal');
update organizations.organization o
   set color = case when exists (select 1 from organizations.finding f where f.number = o.number and f.color = 'red') then 'red'
                    when exists (select 1 from organizations.finding f where f.number = o.number) then 'yellow'
                    else 'green' end
 where o.color is not null and o.on_list = 'none';

alter table needs.need add column served_by text;
update needs.need n
   set served_by = p.case_no
  from projects.project p
 where p.need = n.case_no and p.status = 'CLOSED' and n.status = 'SERVED';
