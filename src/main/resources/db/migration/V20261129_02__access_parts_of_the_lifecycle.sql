-- V20261129_02  Deputies and lists know the processes into which the life of a project was divided.
-- Why   Change, suspension, termination, objection and cancellation now run beside the case, delivery and recovery are called
--       (ADR 0117). Who stood in for somebody in the whole life of a project would otherwise no longer be offered those steps.
-- Data  Each deputyship limited to the life of a project covers its parts too. Lists narrowed to a part show what those of the
--       whole show.
-- Undo  Remove the keys of the parts from access.deputyship.processes, and their rows from tasklist.process_column.
update access.deputyship
   set processes = processes || array['projects-change', 'projects-suspension', 'projects-termination', 'projects-objection',
                                      'projects-withdrawal', 'projects-delivery', 'projects-recovery']
 where processes @> array['projects-lifecycle'] and not processes @> array['projects-change'];

insert into tasklist.process_column (process, position, fact)
select part.key, whole.position, whole.fact
  from (values ('projects-change'), ('projects-suspension'), ('projects-termination'), ('projects-objection'),
               ('projects-withdrawal'), ('projects-delivery'), ('projects-recovery')) part (key)
  join tasklist.process_column whole on whole.process = 'projects-lifecycle';
