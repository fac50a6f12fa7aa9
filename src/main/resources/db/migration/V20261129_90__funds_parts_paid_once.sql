-- V20261129_90  A kind of money is paid once for a tranche.
-- Why   Decision 0141: after a part had arrived, a new request for the rest could pay it a second time.
-- Data  A second payment from before stays as it is and is marked (repeated).
-- Undo  Drop the index and the column.
alter table funds.payment add column repeated boolean not null default false;

update funds.payment p
   set repeated = true
 where status not in ('FAILED', 'VOID')
   and exists (select from funds.payment q
                where q.case_no = p.case_no and q.tranche = p.tranche and q.channel = p.channel
                  and q.status not in ('FAILED', 'VOID') and q.id < p.id);

create unique index payment_part on funds.payment (case_no, tranche, channel)
    where status not in ('FAILED', 'VOID') and not repeated;
