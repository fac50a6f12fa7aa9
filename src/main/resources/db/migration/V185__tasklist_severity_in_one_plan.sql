-- V185  Severity and the moment of its next turn, given since when steps are very overdue.
-- Why   The functions that look that moment up themselves cannot become part of a statement's plan; every new step paid for it twice.
-- Undo  drop function tasklist.severity(timestamptz, timestamptz, timestamptz, timestamptz), the same of turns_at; V042 has the bodies.
create function tasklist.severity(soon_at timestamptz, due_at timestamptz, now timestamptz, severe_since timestamptz)
    returns smallint language sql stable as $$
    select case when due_at <= severe_since then 0
                when due_at <= now then 1
                when soon_at <= now then 2
                else 3 end::smallint
$$;
create function tasklist.turns_at(soon_at timestamptz, due_at timestamptz, now timestamptz, severe_since timestamptz)
    returns timestamptz language sql stable as $$
    select case when due_at <= severe_since then 'infinity'
                when due_at <= now then due_at + (now - severe_since)
                when soon_at <= now then due_at
                else least(soon_at, due_at) end
$$;

create or replace function tasklist.severity(soon_at timestamptz, due_at timestamptz, now timestamptz)
    returns smallint language sql stable as $$
    select tasklist.severity(soon_at, due_at, now, tasklist.severe_since(now))
$$;
create or replace function tasklist.turns_at(soon_at timestamptz, due_at timestamptz, now timestamptz)
    returns timestamptz language sql stable as $$
    select tasklist.turns_at(soon_at, due_at, now, tasklist.severe_since(now))
$$;
