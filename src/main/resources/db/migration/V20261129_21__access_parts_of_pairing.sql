-- V20261129_21  Deputies and lists know the processes into which the pairing was divided.
-- Why   Answer, selection, the members' confirmation and leaving now stand in processes of their own that the pairing calls
--       (decision 0120). Who stood in for somebody in the whole pairing would otherwise no longer be offered those steps.
-- Data  Each deputyship limited to the pairing covers its parts too. Lists narrowed to a part show what those of the whole show.
-- Undo  Remove the keys of the parts from access.deputyship.processes, and their rows from tasklist.process_column.
update access.deputyship
   set processes = processes || array['matching-answer', 'matching-selection', 'matching-members', 'matching-leaving']
 where processes @> array['matching-pairing'] and not processes @> array['matching-answer'];

insert into tasklist.process_column (process, position, fact)
select part.key, whole.position, whole.fact
  from (values ('matching-answer'), ('matching-selection'), ('matching-members'), ('matching-leaving')) part (key)
  join tasklist.process_column whole on whole.process = 'matching-pairing';
