-- V008  The engine's tables keep up with a long backlog.
-- Why   A step changes rows of these tables in place: room on the page lets such a change touch no index, and the old
--       version is cleared away before the table grows. Lists and plans stay right only if statistics follow the rows
--       (decision 0073). The index on parent tasks is V001's.
-- Data  None; new pages are filled by the new rule, old ones stay as they are.
-- Undo  Reset the storage parameters.
alter table public.act_ru_variable set (fillfactor = 85,
    autovacuum_analyze_scale_factor = 0.02);
alter table public.act_ru_identitylink set (
    autovacuum_analyze_scale_factor = 0.02);
alter table public.act_ru_task set (
    autovacuum_analyze_scale_factor = 0.02);
alter table public.act_ru_execution set (
    autovacuum_analyze_scale_factor = 0.02);
alter table public.act_ru_job set (fillfactor = 85,
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
alter table public.act_ru_event_subscr set (
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
alter table public.act_hi_procinst set (fillfactor = 85);
