-- What the role of the application and the role of readers may do with each table. The program grants exactly this after every
-- migration and takes back whatever else these two or everybody were granted on its tables, views, sequences and routines.
--
-- xiangbang         reads, adds rows, removes rows only where the code removes them, and changes the named columns only
-- xiangbang_reader  reads figures, lists and places, without secrets, forms, opinions, accounts and personal fields
--
-- Both names stand for the roles of the installation. Who adds a table or a column adds it here: a test compares this file with the
-- tables, and with the statements of the code. Routines need no line: the application may call those that are no triggers, the
-- reader the same except those that act with the owner's rights, and nobody else may.
--
-- The trace (evidence.act, evidence.path) and the digests of models (engine.model_digest) are read and appended to; a paper
-- (documents.document) is bound to its case once.

-- access
grant usage on schema access to xiangbang;
grant usage on schema access to xiangbang_reader;
grant select, insert, update (person, password, password_set, disabled_at, password_given) on access.account to xiangbang;
grant select, insert on access.administration_log to xiangbang;
grant select, insert, delete, update (counted, free_at, next_at) on access.attempt to xiangbang;
grant select, insert on access.department to xiangbang;
grant select, insert on access.department_name to xiangbang;
grant select, insert, update (ended_at, ended_by) on access.deputyship to xiangbang;
grant select, insert on access.desk to xiangbang;
grant select, insert on access.desk_heir to xiangbang;
grant select, insert, delete on access.duty_done to xiangbang;
grant select, insert, delete, update (last_step, confirmed_at, used_at) on access.factor to xiangbang;
grant select, insert, delete, update (login, kind, proven_at) on access.factor_proof to xiangbang;
grant select, insert on access.factor_use to xiangbang;
grant select, insert, update (desks, state, list, leaver_signed, receiver_signed, ended_at, ended_by, refusal) on access.handover to
    xiangbang;
grant select, insert on access.handover_item to xiangbang;
grant select, insert, update (held_until) on access.holding to xiangbang;
grant select, insert, update (provider, subject, bound_at, ended_at, ended_by) on access.identity_link to xiangbang;
grant select, insert on access.name_correction to xiangbang;
grant select, insert, delete, update (signature_count, verified, backed_up) on access.passkey to xiangbang;
grant select, insert, delete on access.passkey_owner to xiangbang;
grant select, insert, update (name, number_digest) on access.person to xiangbang;
grant usage on sequence access.person_id_seq to xiangbang;
grant select on access.public_desk to xiangbang;
grant select on access.public_ended_region to xiangbang;
grant select on access.public_receiver to xiangbang;
grant select on access.public_region to xiangbang;
grant select on access.recoded_region to xiangbang;
grant select, insert, delete, update (used_at) on access.recovery_code to xiangbang;
grant select, insert, update (name, parent, valid_until, successor, succession_begun, succession_done) on access.region to xiangbang;
grant select, insert on access.region_change to xiangbang;
grant select, insert, delete, update (content, within, at) on access.region_file to xiangbang;
grant select, insert, delete on access.region_heir to xiangbang;
grant select, insert, update (state, answer, ended_by, ended_person, ended_at) on access.request to xiangbang;
grant select, insert, delete, update (principal_name, last_access_time, expiry_time, ended) on access.session to xiangbang;
grant select, insert, delete, update (attribute_bytes) on access.session_attributes to xiangbang;
grant select, insert, delete, update (content, at) on access.staff_file to xiangbang;
grant select, insert on access.staff_import to xiangbang;
grant select on access.department, access.department_name, access.public_desk, access.public_ended_region, access.public_region to
    xiangbang_reader;

-- calendar
grant usage on schema calendar to xiangbang;
grant usage on schema calendar to xiangbang_reader;
grant select, update (seconds) on calendar.clock_offset to xiangbang;
grant select, insert, update (followed_at) on calendar.published_year to xiangbang;
grant select, insert, delete on calendar.special_day to xiangbang;
grant select on calendar.special_day to xiangbang_reader;

-- cases
grant usage on schema cases to xiangbang;
grant usage on schema cases to xiangbang_reader;
grant select, insert, update (title, region, organization, applicant, status, amount_fen, suspended, closed_at) on cases.case_file to
    xiangbang;
grant select, insert on cases.case_heir to xiangbang;
grant select, insert, delete on cases.case_member to xiangbang;
grant select, insert, update (last) on cases.case_number to xiangbang;
grant select, insert on cases.case_reader to xiangbang;
grant select, insert, delete on cases.case_region to xiangbang;
grant select, insert on cases.former_title to xiangbang;
grant select, insert, delete, update (columns) on cases.list_column to xiangbang;
grant select, insert, update (business_key, issuer, key, number, used_at) on cases.paper_number to xiangbang;
grant select on cases.public_case to xiangbang;
grant select on cases.public_case_member to xiangbang;
grant select on cases.public_case_region to xiangbang;
grant select, insert, delete on cases.suspension to xiangbang;
grant select on cases.public_case, cases.public_case_member, cases.public_case_region to xiangbang_reader;

-- engine
grant usage on schema engine to xiangbang;
grant usage on schema engine to xiangbang_reader;
grant select, insert, update (instance, taken_back_at, taken_back_by) on engine.completed_step to xiangbang;
grant select, insert, update (instance, desk, state, outcome, login, name, at) on engine.countersigner to xiangbang;
grant select, insert, update (task_id, instance, done_at) on engine.direct_return to xiangbang;
grant select on engine.deployed_model to xiangbang;
grant select, insert on engine.ended_call to xiangbang;
grant select, insert on engine.model_digest to xiangbang;
grant select, insert, update (state, desk, login, person, name, opened_at, soon_at, due_at, said, documents, ended_by, ended_at) on
    engine.opinion_request to xiangbang;
grant select, insert, delete, update (state, login, name, assignee, outcome, opinion, fields, documents, held_at, back_zh, back_en) on
    engine.pending_decision to xiangbang;
grant select, insert, delete, update (whole, beside) on engine.process_part to xiangbang;
grant select on engine.public_case_process to xiangbang;
grant select on engine.public_process_part to xiangbang;
grant select on engine.public_standing to xiangbang;
grant select on engine.public_step_time to xiangbang;
grant select, insert on engine.reassignment to xiangbang;
grant select, insert, delete, update (desk, link, waits, while_suspended, term, opened_at, soon_at, due_at, carried, held, told, tell_at,
    applicant_days, review_days, notice_days, suspended_days, other_days) on engine.step_clock to xiangbang;
grant select, insert, update (element) on engine.step_ended to xiangbang;
grant select, insert on engine.step_opened to xiangbang;
grant select, insert, delete on engine.step_time to xiangbang;
grant select, insert, update (ended_at) on engine.suspension_period to xiangbang;
grant select on engine.public_case_process, engine.public_process_part, engine.public_standing, engine.public_step_time to
    xiangbang_reader;

-- documents
grant usage on schema documents to xiangbang;
grant select, insert, update (case_no, bound_at) on documents.document to xiangbang;
grant select on documents.loose_rule to xiangbang;
grant select, insert on documents.reader to xiangbang;

-- evidence
grant usage on schema evidence to xiangbang;
grant usage on schema evidence to xiangbang_reader;
grant select, insert on evidence.act to xiangbang;
grant select, insert, update (desk, soon_at, due_at, ended_at) on evidence.offer to xiangbang;
grant select, insert on evidence.path to xiangbang;
grant select on evidence.public_entered_form to xiangbang;
grant select on evidence.public_returned_case to xiangbang;
grant select on evidence.public_returned_case to xiangbang_reader;

-- tasklist
grant usage on schema tasklist to xiangbang;
grant usage on schema tasklist to xiangbang_reader;
grant select, insert, update (text) on tasklist.case_text to xiangbang;
grant select, insert, update (read_at) on tasklist.copy to xiangbang;
grant select, insert, update (name) on tasklist.desk to xiangbang;
grant select, insert, update (outcome) on tasklist.done to xiangbang;
grant select, insert, delete, update (login, revision, saved_at, "values", desk) on tasklist.draft to xiangbang;
grant select, insert, delete, update (desk_id, due_at, soon_at, assignee, title, region, severity, turns_at, organization,
    organization_name, place, amount_fen, kind, stands_since) on tasklist.inbox to xiangbang;
grant select on tasklist.draft_retention to xiangbang;
grant select, insert, delete, update (position, text) on tasklist.phrase to xiangbang;
grant select on tasklist.process_column to xiangbang;
grant select on tasklist.public_late_step to xiangbang;
grant select, insert, delete, update (owner, name, query, changed_by, changed_at) on tasklist.saved_filter to xiangbang;
grant select, insert, delete on tasklist.seen to xiangbang;
grant select on tasklist.severe_after to xiangbang;
grant select, insert, update (handed_to) on tasklist.started to xiangbang;
grant select, insert on tasklist.urge to xiangbang;
grant select, insert, delete on tasklist.watched to xiangbang;
grant select (task_id, case_no, title, region, process, version, step, step_name, kind, due_at, desk, department, desk_region) on
    tasklist.public_late_step to xiangbang_reader;

-- notifications
grant usage on schema notifications to xiangbang;
grant select, insert, delete, update (way) on notifications.choice to xiangbang;
grant select, insert, delete, update (body, state, attempts, next_at, ended_at, address, last_error) on notifications.delivery to
    xiangbang;
grant select, insert, delete, update (read_at, ended_at) on notifications.notification to xiangbang;
grant select, insert, update (language, address, confirmed_at, wanted, code, code_until, tries, codes, codes_on) on notifications.person
    to xiangbang;
grant select on notifications.retention to xiangbang;
grant select, insert, delete on notifications.undistributed to xiangbang;
grant select, insert, delete, update (secret, failing_since, last_error, disabled_at, disabled_why) on notifications.webhook to xiangbang;

-- needs
grant usage on schema needs to xiangbang;
grant usage on schema needs to xiangbang_reader;
grant select, insert on needs.collection_round to xiangbang;
grant select, insert, delete, update (desk, outcome, score, opinion, at) on needs.department_score to xiangbang;
grant select, insert, delete on needs.funding to xiangbang;
grant select, insert, update (title, category, nature, region, place, starts_on, ends_on, responsible_unit, task, amount_fen, households,
    people, lifted_households, monitored_households, output_target, benefit_target, satisfaction_target, participation, departments,
    library_year, priority, suitable, wanted_help, announced_at, published_on, removal_reason, removal_ground, status, served_by) on
    needs.need to xiangbang;
grant select on needs.public_need to xiangbang;
grant select on needs.public_need to xiangbang_reader;

-- organizations
grant usage on schema organizations to xiangbang;
grant usage on schema organizations to xiangbang_reader;
grant select, insert, update (status, registered_at) on organizations.account to xiangbang;
grant select, insert, update (before, status, entered_at) on organizations.change to xiangbang;
grant select, insert, update (status, entered_at) on organizations.departure to xiangbang;
grant select, insert, delete on organizations.finding to xiangbang;
grant select, insert, update (entered_at, left_on, left_ground, left_at) on organizations.listing to xiangbang;
grant select, insert, update (name, uscc, uscc_demonstration, type, region, registration_authority, registration_valid_until,
    competent_unit, charitable, fundraising, grade, grade_valid_until, legal_representative, contact, phone, business_scope, actions,
    targets, approach, planned_funds_fen, planned_goods, planned_people, starts_on, ends_on, annual_check_year, annual_check, on_list,
    investigated, within_scope, account_name, bank_name, bank_account, finance_login, representative_login, color, status, admitted_on,
    valid_until, end_told) on organizations.organization to xiangbang;
grant select on organizations.public_organization to xiangbang;
grant select, insert on organizations.suspended_case to xiangbang;
grant select on organizations.public_organization to xiangbang_reader;

-- matching
grant usage on schema matching to xiangbang;
grant usage on schema matching to xiangbang_reader;
grant select, insert on matching.consent to xiangbang;
grant select, insert, update (organization, asked_by, form, status, paired_on) on matching.pairing to xiangbang;
grant select on matching.public_pairing to xiangbang;
grant select on matching.public_share to xiangbang;
grant select, insert on matching.score to xiangbang;
grant select, insert, delete, update (organization, basis_points, confirmed_on) on matching.share to xiangbang;
grant select on matching.public_pairing, matching.public_share to xiangbang_reader;

-- projects
grant usage on schema projects to xiangbang;
grant usage on schema projects to xiangbang_reader;
grant select, insert, update (status, filing_number, filed_at) on projects.agreement to xiangbang;
grant select, insert on projects.agreement_item to xiangbang;
grant select, insert, delete, update (desk, signatory, digest, signed_at) on projects.agreement_party to xiangbang;
grant select, insert on projects.agreement_tranche to xiangbang;
grant select, insert, update (level, desk, level_source, extended_at, outcome, approved_fen, reason, remedy, reply_number, reply_date,
    conditions, decided_at) on projects.approval to xiangbang;
grant select, insert, delete, update (desk, outcome, opinion, name, heard_at) on projects.approval_department to xiangbang;
grant select, insert, delete, update (source, purpose, amount_fen) on projects.budget_line to xiangbang;
grant select, insert, update (report, spent_fen, households, people, own_score, score, grade, surplus_fen, surplus_use, published_on,
    published_where, asked, satisfied, archive_no, return_voucher, returned_on) on projects.closing to xiangbang;
grant select, insert on projects.county_check to xiangbang;
grant select, insert on projects.fundraising to xiangbang;
grant select, insert, delete on projects.handed_over to xiangbang;
grant select, insert on projects.line_payment to xiangbang;
grant select, insert, delete, update (reached_on) on projects.milestone to xiangbang;
grant select, insert on projects.milestone_progress to xiangbang;
grant select, insert, update (level, decided_on, applied) on projects.plan_change to xiangbang;
grant select, insert on projects.plan_change_line to xiangbang;
grant select, insert on projects.progress_quantity to xiangbang;
grant select, insert, update (state) on projects.progress_report to xiangbang;
grant select, insert, update (cleared_at) on projects.progress_warning to xiangbang;
grant select, insert, update (organization, place, ends_on, amount_fen, approved_fen, agreed_fen, audited_fen, accepted_on, closed_on,
    open_objections, status, suspensions, status_before) on projects.project to xiangbang;
grant select on projects.public_line_money to xiangbang;
grant select on projects.public_money_days to xiangbang;
grant select on projects.public_paid_money to xiangbang;
grant select on projects.public_paid_share to xiangbang;
grant select on projects.public_project to xiangbang;
grant select, insert, update (tendering, works, investment_fen, subsidy, works_from, works_until, site_lead, township_contact,
    confirmed_at) on projects.site_board to xiangbang;
grant select, insert, delete, update (paid_fen, paid_on) on projects.tranche to xiangbang;
grant select on projects.public_line_money, projects.public_money_days, projects.public_paid_money, projects.public_paid_share,
    projects.public_project to xiangbang_reader;

-- funds
grant usage on schema funds to xiangbang;
grant usage on schema funds to xiangbang_reader;
grant select, insert, update (released_by, status, receipt_no, received_on, failure, placed) on funds.payment to xiangbang;
grant select on funds.public_payment to xiangbang;
grant select, insert, update (amount_fen, purpose, progress_percent, verified_percent, payee_name, payee_bank, payee_account, papers,
    status, returned_by, handled_by, payee_registered, payee_reason, payee_proofs, approved_on) on funds.request to xiangbang;
grant select, insert, delete on funds.request_line to xiangbang;
grant select on funds.public_payment to xiangbang_reader;

-- audit
grant usage on schema audit to xiangbang;
grant usage on schema audit to xiangbang_reader;
grant select, insert, update (maintainer, summary, check_level, audited_fen, submitted_fen, report_no, result, result_at, asked_on,
    dates_reason) on audit.acceptance to xiangbang;
grant select, insert, delete, update (verified, note) on audit.item to xiangbang;
grant select on audit.public_acceptance to xiangbang;
grant select, insert, update (measures, rectified_at) on audit.round to xiangbang;
grant select, insert on audit.team_member to xiangbang;
grant select on audit.public_acceptance to xiangbang_reader;

-- disclosure
grant usage on schema disclosure to xiangbang;
grant usage on schema disclosure to xiangbang_reader;
grant select, insert, update (closed_at, objected) on disclosure.public_notice to xiangbang;
grant select on disclosure.public_notice to xiangbang_reader;

-- reports
grant usage on schema reports to xiangbang;
grant usage on schema reports to xiangbang_reader;
grant select, insert, delete on reports.case_figure to xiangbang;
grant select on reports.counted_case to xiangbang;
grant select on reports.counted_step to xiangbang;
grant select, insert, update (cases, amount) on reports.figure to xiangbang;
grant select, insert, delete, update (id) on reports.figure_change to xiangbang;
grant select, insert on reports.figure_check to xiangbang;
grant select, insert, delete, update (id) on reports.list_change to xiangbang;
grant select, insert, update (cases, amount) on reports.list_sum to xiangbang;
grant select on reports.progress_target to xiangbang;
grant select on reports.recount to xiangbang;
grant select, insert, delete on reports.time_change to xiangbang;
grant select on reports.time_difference to xiangbang;
grant select, insert, update (announced, after, until) on reports.time_month to xiangbang;
grant select, insert, delete, update (version, last_at, ended, in_time, own_days, own_steps, applicant, review, notice, suspended, other)
    on reports.time_sum to xiangbang;
grant select on reports.case_figure, reports.counted_case, reports.counted_step, reports.figure, reports.figure_change,
    reports.list_change, reports.list_sum, reports.progress_target, reports.recount, reports.time_change, reports.time_difference,
    reports.time_month, reports.time_sum to xiangbang_reader;

-- personal
grant usage on schema personal to xiangbang;
grant select, insert on personal.reading to xiangbang;
grant select on personal.reading_limit to xiangbang;
grant select, insert on personal.request to xiangbang;

-- demonstration
grant usage on schema demonstration to xiangbang;
grant select, insert on demonstration.story to xiangbang;
grant select, insert on demonstration.story_case to xiangbang;

-- web
grant usage on schema web to xiangbang;
grant select, insert, delete on web.done_act to xiangbang;
grant select, insert, delete, update (status, content_type, location, body, kept_forever) on web.idempotency to xiangbang;
grant select on web.answer_retention to xiangbang;

-- the engine
grant usage on schema public to xiangbang;
grant select, insert, delete, update on public.act_ge_bytearray, public.act_ge_property, public.act_ge_schema_log, public.act_hi_actinst,
    public.act_hi_attachment, public.act_hi_batch, public.act_hi_caseactinst, public.act_hi_caseinst, public.act_hi_comment,
    public.act_hi_dec_in, public.act_hi_dec_out, public.act_hi_decinst, public.act_hi_detail, public.act_hi_ext_task_log,
    public.act_hi_identitylink, public.act_hi_incident, public.act_hi_job_log, public.act_hi_op_log, public.act_hi_procinst,
    public.act_hi_taskinst, public.act_hi_varinst, public.act_id_group, public.act_id_info, public.act_id_membership,
    public.act_id_tenant, public.act_id_tenant_member, public.act_id_user, public.act_re_camformdef, public.act_re_case_def,
    public.act_re_decision_def, public.act_re_decision_req_def, public.act_re_deployment, public.act_re_procdef,
    public.act_ru_authorization, public.act_ru_batch, public.act_ru_case_execution, public.act_ru_case_sentry_part,
    public.act_ru_event_subscr, public.act_ru_execution, public.act_ru_ext_task, public.act_ru_filter, public.act_ru_identitylink,
    public.act_ru_incident, public.act_ru_job, public.act_ru_jobdef, public.act_ru_meter_log, public.act_ru_task,
    public.act_ru_task_meter_log, public.act_ru_variable to xiangbang;

-- what the migrations have made
grant usage on schema migrations to xiangbang;
grant select on migrations.flyway_schema_history to xiangbang;
