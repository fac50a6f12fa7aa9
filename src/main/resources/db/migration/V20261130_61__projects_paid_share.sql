-- V20261130_61  What part of its ceiling each project has been paid.
-- Why   An inspector looks first at what is paid before it is accepted.
-- Data  None.
-- Undo  Drop the view; only reports reads it.
create view projects.public_paid_share as
select p.case_no, p.accepted_on, least(p.approved_fen, p.agreed_fen, p.audited_fen) as ceiling_fen,
       coalesce(y.paid_fen, 0)::bigint as paid_fen
  from projects.project p
  left join (select case_no, sum(paid_fen) as paid_fen from projects.tranche where paid_fen is not null group by case_no) y
    on y.case_no = p.case_no;
