-- V20261129_11  Deputies and lists know the processes into which the admission of an organization was divided.
-- Why   The cancellation of a sign-up, the listing of an organization and its end are processes of their own (ADR 0119). Who stood in
--       for somebody in the whole admission would otherwise no longer be offered those steps.
-- Data  Each deputyship limited to the admission covers its parts too. Lists narrowed to a part show what those of the admission show.
-- Undo  Remove the keys of the parts from access.deputyship.processes, and their rows from tasklist.process_column.
update access.deputyship
   set processes = processes || array['organizations-withdrawal', 'organizations-listing', 'organizations-unlisting']
 where processes @> array['organizations-admission'] and not processes @> array['organizations-withdrawal'];

insert into tasklist.process_column (process, position, fact)
select part.key, whole.position, whole.fact
  from unnest(array['organizations-withdrawal', 'organizations-listing', 'organizations-unlisting']) part (key)
 cross join tasklist.process_column whole
 where whole.process = 'organizations-admission';
