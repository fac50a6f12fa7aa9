-- V20261129_43  The names of people that were put right, and by which act.
-- Why   An official's name that was entered wrongly is put right by an act with a date, a reason and a paper; what was signed before
--       keeps the former name (decision 0125).
-- Data  None; nobody's name has been changed so far.
-- Undo  Drop the function and the table; signed handovers show the names of today.
create table access.name_correction (
    id           bigint generated always as identity primary key,
    person       bigint      not null references access.person,
    before       text        not null check (before <> ''),
    after        text        not null check (after <> ''),
    corrected_on date        not null,
    reason       text        not null check (reason <> ''),
    paper        text        not null,
    paper_name   text        not null,
    entered_by   text        not null references access.account,
    entered_at   timestamptz not null
);
create index name_correction_person on access.name_correction (person, entered_at);

-- The name that a person had at that moment.
create function access.name_then(person bigint, at timestamptz) returns text language sql stable as $$
    select coalesce((select c.before from access.name_correction c
                      where c.person = name_then.person and c.entered_at > name_then.at order by c.entered_at, c.id limit 1),
                    (select p.name from access.person p where p.id = name_then.person))
$$;
