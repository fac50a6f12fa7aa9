-- V20261130_20  The money of projects by source and by day, for reports.
-- Why   A report of a county says what was approved, agreed, paid and is left of each source (decision 0160).
-- Data  None.
-- Undo  Drop the views and the function; only reports reads them.

-- Divides a total in proportion to weights, to the fen, as org.xiangbang.projects.Shares does: each part at least what it has had;
-- what rounding leaves over goes to the parts that lost most by it. Null for a null total.
create function projects.shares(total bigint, weights bigint[], at_least bigint[]) returns bigint[] language plpgsql immutable as $$
declare
    fixed   boolean[] := array_fill(false, array[cardinality(weights)]);
    shares  bigint[]  := at_least;
    lost    numeric[];
    left_   bigint;
    whole   numeric;
    over    bigint;
    raised  boolean;
    i       int;
begin
    if total is null then return null; end if;
    loop
        left_ := total;
        whole := 0;
        for i in 1 .. cardinality(weights) loop
            if fixed[i] then left_ := left_ - at_least[i]; else whole := whole + weights[i]; end if;
        end loop;
        left_ := greatest(left_, 0);
        over := left_;
        lost := array_fill(null::numeric, array[cardinality(weights)]);
        for i in 1 .. cardinality(weights) loop
            continue when fixed[i];
            shares[i] := case when whole > 0 then div(left_::numeric * weights[i], whole) else 0 end;
            lost[i] := case when whole > 0 then mod(left_::numeric * weights[i], whole) else 0 end;
            over := over - shares[i];
        end loop;
        for i in select n from unnest(lost) with ordinality u (rest, n) where rest is not null and whole > 0
                  order by rest desc, n limit greatest(over, 0) loop
            shares[i] := shares[i] + 1;
        end loop;
        raised := false;
        for i in 1 .. cardinality(weights) loop
            if not fixed[i] and shares[i] < at_least[i] then
                fixed[i] := true;
                shares[i] := at_least[i];
                raised := true;
            end if;
        end loop;
        if not raised then return shares; end if;
    end loop;
end
$$;

-- The lines of budgets with their shares of what was approved, agreed and audited: null before that.
create view projects.public_line_money as
select p.case_no, m.no, m.source, m.amount_fen, m.paid_fen, m.approved_fen, m.agreed_fen,
       least(m.amount_fen, m.approved_fen, m.agreed_fen, m.audited_fen) as ceiling_fen
  from projects.project p
 cross join lateral (
       select array_agg(l.no order by l.no) as nos, array_agg(l.source order by l.no) as sources,
              array_agg(l.amount_fen order by l.no) as amounts,
              array_agg((select coalesce(sum(y.amount_fen), 0)::bigint from projects.line_payment y
                          where y.case_no = l.case_no and y.line = l.no) order by l.no) as paid
         from projects.budget_line l where l.case_no = p.case_no) b
 cross join lateral unnest(b.nos, b.sources, b.amounts, b.paid, projects.shares(p.approved_fen, b.amounts, b.paid),
                           projects.shares(p.agreed_fen, b.amounts, b.paid), projects.shares(p.audited_fen, b.amounts, b.paid))
       m (no, source, amount_fen, paid_fen, approved_fen, agreed_fen, audited_fen)
 where b.nos is not null;

-- What was paid, of which source and when. A payment from before lines were counted that fits on no line has no source.
create view projects.public_paid_money as
select y.case_no, l.source, y.paid_on, y.amount_fen
  from projects.line_payment y join projects.budget_line l on l.case_no = y.case_no and l.no = y.line
union all
select t.case_no, null, t.paid_on, t.paid_fen
  from projects.tranche t
 where t.paid_fen is not null
   and not exists (select 1 from projects.line_payment y where y.case_no = t.case_no and y.tranche = t.no);

-- When the amounts that hold today were approved and agreed.
create view projects.public_money_days as
select p.case_no,
       (select max(a.decided_at) from projects.approval a where a.case_no = p.case_no and a.outcome = 'approved') as approved_at,
       (select max(g.filed_at) from projects.agreement g where g.case_no = p.case_no and g.filed_at is not null) as agreed_at
  from projects.project p;
