-- V20261128_24  The numbers of approvals that are there already.
-- Why   Decision 0099: a number from before is known when it is used a second time.
-- Data  Adds a row for the newest approval with a number of each project; the desk that decided stands for the issuer's place.
-- Undo  Delete the rows of that kind.
insert into cases.paper_number (business_key, kind, case_no, issuer, key, number, used_at)
select distinct on (a.case_no) a.case_no, 'reply', a.case_no, 'agriculture@' || left(c.region, 6),
       upper(regexp_replace(translate(a.reply_number, '[【〔﹝（({〖]】〕﹞）)}〗', '(((((((())))))))'), '\s', '', 'g')),
       a.reply_number, coalesce(a.decided_at, a.opened_at)
  from projects.approval a join cases.case_file c on c.case_no = a.case_no
 where a.reply_number is not null
 order by a.case_no, a.round desc;
