-- V121  Members of pairings recorded so far become members of their cases.
-- Why   The region scope reads engine.public_case_member since V004.
-- Data  One row for each share of a pairing.
-- Undo  Delete the rows; pairings arranged from now on write their own.
insert into engine.case_member (case_no, organization)
select case_no, organization from matching.share
on conflict do nothing;
