-- V20261129_52  An offer keeps the act that led to it, and how far the case had gone by then.
-- Why   Which act led to a step was found by time. Of two acts in one case within half a second the later one was shown as the reason
--       of both steps.
-- Data  None; steps that were offered before are still explained by the time at which they were offered.
-- Undo  Drop both columns.
alter table evidence.offer
    add column act_seq int,
    add column path_id bigint;
comment on column evidence.offer.act_seq is 'the last act that moved the case before the step was offered; null for offers from before';
comment on column evidence.offer.path_id is 'the last row of the way before the step was offered; null for offers from before';
