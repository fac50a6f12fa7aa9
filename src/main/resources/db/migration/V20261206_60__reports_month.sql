-- V20261206_60  The month of a moment is reckoned within the statement that asks for it.
-- Why   to_char may depend on settings, so that the function could not become part of a statement, and each completed step planned it anew.
-- Data  The same values.
-- Undo  create or replace function reports.month with to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM').
create or replace function reports.month(at timestamptz) returns text language sql immutable as $$
    select lpad(extract(year from at at time zone 'Asia/Shanghai')::int::text, 4, '0') || '-'
        || lpad(extract(month from at at time zone 'Asia/Shanghai')::int::text, 2, '0')
$$;
