-- V009  A step that ended keeps its term and what was told of it; which steps stand still with their case is there to be read.
-- Why   A decision that is taken back finds its clock as it was, days used before and days of suspension included; lists keep a
--       suspended case's steps as pressing as they were (decision 0080).
-- Data  Steps that ended before have no term: the model's is taken when their decision is taken back.
-- Undo  Drop the view and the columns.
alter table engine.step_time
    add column term text,
    add column told int not null default 0;

create view engine.public_standing as
select c.task_id, c.case_no, s.began_at as since
  from engine.step_clock c join engine.suspended_span s on s.case_no = c.case_no and s.ended_at is null
 where not c.while_suspended
union all
select o.id, o.case_no, s.began_at
  from engine.opinion o
  join engine.step_clock c on c.task_id = o.task_id::uuid and not c.while_suspended
  join engine.suspended_span s on s.case_no = o.case_no and s.ended_at is null
 where o.state = 'open';
