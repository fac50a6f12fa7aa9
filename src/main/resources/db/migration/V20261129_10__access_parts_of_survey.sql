-- V20261129_10  Deputies and lists know the processes into which the survey of a need was divided.
-- Why   The notices of a need, its years in the library, its removal and its cancellation are processes of their own (ADR 0119). Who
--       stood in for somebody in the whole survey would otherwise no longer be offered those steps.
-- Data  Each deputyship limited to the survey covers its parts too. Lists narrowed to a part show what those of the survey show.
-- Undo  Remove the keys of the parts from access.deputyship.processes, and their rows from tasklist.process_column.
update access.deputyship
   set processes = processes || array['needs-village', 'needs-township', 'needs-library', 'needs-withdrawal', 'needs-removal']
 where processes @> array['needs-survey'] and not processes @> array['needs-village'];

insert into tasklist.process_column (process, position, fact)
select part.key, whole.position, whole.fact
  from unnest(array['needs-village', 'needs-township', 'needs-library', 'needs-withdrawal', 'needs-removal']) part (key)
 cross join tasklist.process_column whole
 where whole.process = 'needs-survey';
