-- V20261202_34  The desk of an open step stands in the engine's task itself.
-- Why   As a candidate group it was a row of its own, written, looked for and deleted with every step. A step of ours is always offered to
--       exactly one desk.
-- Data  Open steps keep their desk: it moves from the row of the candidate group to the owner of the task.
-- Undo  Write a candidate group for every open task from its owner, before an older program starts.
update public.act_ru_task t set owner_ = l.group_id_, rev_ = t.rev_ + 1
  from public.act_ru_identitylink l
 where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null;
delete from public.act_ru_identitylink where type_ = 'candidate' and group_id_ is not null;
