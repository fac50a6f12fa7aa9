-- V20261203_21  Indexes of the engine that no statement reads are gone, and two that statements need are made.
-- Why   Every step wrote into them. A test tells all stories of the demonstration and reads the plan of every statement on these tables
--       (decision 0230): these serve none, or only what another index serves as well. Tenants, batches and cases of CMMN do not exist here,
--       sub-tasks neither, and models are never deleted. Where a foreign key still has to find the few rows that refer to long values
--       and to faults of jobs, the index holds only those. Due timers, the side paths of a case and the desks of a division that
--       ended were looked for in all rows.
-- Data  None. An index that is missing already is left out.
-- Undo  Make them again as the scripts of the engine do.
drop index if exists public.act_idx_task_parent, public.act_idx_task_create, public.act_idx_task_last_updated, public.act_idx_task_tenant_id,
    public.act_idx_task_procdef, public.act_idx_task_case_exec, public.act_idx_task_case_def_id;
drop index if exists public.act_idx_exe_root_pi, public.act_idx_exec_tenant_id, public.act_idx_exe_procdef;
drop index if exists public.act_idx_variable_task_id, public.act_idx_variable_tenant_id, public.act_idx_batch_id,
    public.act_idx_var_case_exe, public.act_idx_var_case_inst_id, public.act_idx_var_bytearray, public.act_idx_variable_desk;
drop index if exists public.act_idx_job_handler_type, public.act_idx_job_job_def_id, public.act_idx_job_root_procinst,
    public.act_idx_job_tenant_id, public.act_idx_job_exception;
drop index if exists public.act_idx_event_subscr_config_, public.act_idx_event_subscr_tenant_id, public.act_idx_event_subscr_evt_name;

create index act_idx_var_bytearray on public.act_ru_variable (bytearray_id_) where bytearray_id_ is not null;
create index act_idx_job_exception on public.act_ru_job (exception_stack_id_) where exception_stack_id_ is not null;
create index if not exists act_idx_job_due on public.act_ru_job (duedate_);
create index if not exists act_idx_event_subscr_procinst on public.act_ru_event_subscr (proc_inst_id_);
create index if not exists act_idx_variable_place on public.act_ru_variable (split_part(text_, '@', 2)) where text_ like '%@%';
