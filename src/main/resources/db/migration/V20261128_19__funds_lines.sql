-- V20261128_19  A request names the lines of the budget on which it draws, and each kind of money is paid as a part of its own.
-- Why   F-09, F-10; decision 0095: whoever holds the money pays it, with an order, a voucher and a receipt of their own.
-- Data  What was paid and what is asked for goes onto the lines of its kind of money, in their order, as far as they reach. A
--       payment that does not fit stays as it is and is listed for the administrator (placed = false); a request that does not fit
--       keeps its channel, and is asked for again before it is paid.
-- Undo  Drop funds.request_line and the column placed; every request has one channel again.
create table funds.request_line (
    case_no    text   not null,
    tranche    int    not null,
    round      int    not null,
    line       int    not null check (line > 0),
    channel    text   not null check (channel in ('FISCAL', 'CHARITY')),
    amount_fen bigint not null check (amount_fen > 0),
    primary key (case_no, tranche, round, line),
    foreign key (case_no, tranche, round) references funds.request
);

alter table funds.request alter column channel drop not null;
alter table funds.payment add column placed boolean not null default true;

drop index funds.payment_attempt;
create unique index payment_attempt on funds.payment (case_no, tranche, round, channel, attempt) where status <> 'VOID';

-- Each kind of money is paid once for a request: a second payment waits until the first one has failed.
drop index funds.payment_once;
create unique index payment_once on funds.payment (case_no, tranche, round, channel) where status not in ('FAILED', 'VOID');

-- Puts an amount onto the lines of its kind of money; with the day it was paid on as a payment, without it as lines of a request.
create function funds.place(of_case text, of_tranche int, of_round int, kind text, amount bigint, on_day date) returns boolean
    language plpgsql as $$
declare
    next record;
    rest bigint := amount;
    part bigint;
begin
    create temporary table if not exists room (line int, paid bigint, ceiling bigint);
    truncate room;
    insert into room
    select l.no, coalesce((select sum(p.amount_fen) from projects.line_payment p where p.case_no = l.case_no and p.line = l.no), 0),
           l.amount_fen
      from projects.budget_line l
     where l.case_no = of_case and (l.source like 'fiscal-%') = (kind = 'FISCAL');
    if coalesce((select sum(greatest(r.ceiling - r.paid, 0)) from room r), 0) < amount then return false; end if;
    for next in select * from room where ceiling > paid order by line loop
        part := least(rest, next.ceiling - next.paid);
        exit when part <= 0;
        if on_day is null then
            insert into funds.request_line (case_no, tranche, round, line, channel, amount_fen)
            values (of_case, of_tranche, of_round, next.line, kind, part);
        else
            insert into projects.line_payment (case_no, line, before_fen, amount_fen, ceiling_fen, tranche, paid_on)
            values (of_case, next.line, next.paid, part, next.ceiling, of_tranche, on_day);
        end if;
        rest := rest - part;
    end loop;
    return true;
end
$$;

do $$
declare
    old record;
begin
    for old in select * from funds.payment where status = 'CONFIRMED' order by case_no, received_on, id loop
        if not funds.place(old.case_no, old.tranche, old.round, old.channel, old.amount_fen, old.received_on) then
            update funds.payment set placed = false where id = old.id;
        end if;
    end loop;
    for old in select * from funds.request where status in ('ASKED', 'APPROVED') order by case_no, tranche, round loop
        perform funds.place(old.case_no, old.tranche, old.round, old.channel, old.amount_fen, null);
    end loop;
end
$$;

drop function funds.place(text, int, int, text, bigint, date);
drop table if exists room;
