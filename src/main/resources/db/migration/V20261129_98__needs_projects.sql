-- V20261129_98  A need says which project has taken it up, and not only which one met it.
-- Why   Readers of the library could not find the project that answers a need.
-- Data  Needs that are taken get the number of their project.
-- Undo  Remove served_by from the needs that are taken.
update needs.need n
   set served_by = p.case_no
  from matching.pairing p
 where p.need = n.case_no and p.status = 'PAIRED' and n.status = 'TAKEN' and n.served_by is null;
