-- V20261128_46  A request says which registered account it names, or why it names another one, and by which papers.
-- Why   Decision 0110: every later desk sees whether the money goes to the registered account.
-- Data  A request under way that names the account registered today is linked to it. All others stay as they are; they are shown
--       as differing.
-- Undo  Drop the three columns.
alter table funds.request
    add column payee_registered bigint references organizations.account,
    add column payee_reason     text,
    add column payee_proofs     text[] not null default '{}';

update funds.request r
   set payee_registered = a.id
  from organizations.account a
  join cases.case_file c on c.organization = a.organization
 where c.case_no = r.case_no and r.status in ('ASKED', 'APPROVED')
   and a.holder = btrim(r.payee_name) and a.bank = btrim(r.payee_bank)
   and a.account = regexp_replace(r.payee_account, '[[:space:]\u00a0\u3000-]', '', 'g');
