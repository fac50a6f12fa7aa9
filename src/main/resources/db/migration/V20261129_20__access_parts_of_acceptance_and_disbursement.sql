-- V20261129_20  Deputies and lists know the processes into which acceptance and disbursement were divided.
-- Why   Steps of the acceptance and of the disbursement now stand in processes of their own that these call (decision 0120). Who
--       stood in for somebody in the whole process would otherwise no longer be offered those steps.
-- Data  Each deputyship limited to a divided process covers its parts too. Lists narrowed to a part show what those of the whole
--       process show.
-- Undo  Remove the keys of the parts from access.deputyship.processes, and their rows from tasklist.process_column.
update access.deputyship
   set processes = processes || array['funds-payment']
 where processes @> array['funds-disbursement'] and not processes @> array['funds-payment'];
update access.deputyship
   set processes = processes || array['audit-selfcheck', 'audit-settlement', 'audit-notice']
 where processes @> array['audit-acceptance'] and not processes @> array['audit-selfcheck'];

insert into tasklist.process_column (process, position, fact)
select part.key, whole.position, whole.fact
  from (values ('funds-disbursement', 'funds-payment'), ('audit-acceptance', 'audit-selfcheck'),
               ('audit-acceptance', 'audit-settlement'), ('audit-acceptance', 'audit-notice')) part (whole, key)
  join tasklist.process_column whole on whole.process = part.whole;
