-- V20261130_60  What stands out in a place, for inspectors.
-- Why   An inspector looks first at what was sent back often, and at what is paid before it is accepted.
-- Data  None.
-- Undo  Drop the views and the index; only reports reads them.
create index act_sent_back on evidence.act (case_no, at) where outcome in ('return', 'back');

create view evidence.public_returned_case as
select case_no, count(*) as times, max(at) as last_at from evidence.act where outcome in ('return', 'back') group by case_no;

create view projects.public_paid_share as
select p.case_no, p.accepted_on, least(p.approved_fen, p.agreed_fen, p.audited_fen) as ceiling_fen,
       coalesce(y.paid_fen, 0)::bigint as paid_fen
  from projects.project p
  left join (select case_no, sum(paid_fen) as paid_fen from projects.tranche where paid_fen is not null group by case_no) y
    on y.case_no = p.case_no;
