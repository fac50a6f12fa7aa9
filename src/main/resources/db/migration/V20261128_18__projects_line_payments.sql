-- V20261128_18  What was paid of each line of a project's budget.
-- Why   F-09, F-10; decision 0095: money of several sources was paid as if it were of one, so a line could be overdrawn.
-- Data  None here; the migration of funds puts on the lines what was paid before.
-- Undo  Drop the table; funds asks it for what is left of a line.

-- Each payment stands on top of what was paid of its line before, so two at once cannot both be the next one.
create table projects.line_payment (
    case_no     text    not null,
    line        integer not null,
    before_fen  bigint  not null check (before_fen >= 0),
    amount_fen  bigint  not null check (amount_fen > 0),
    ceiling_fen bigint  not null,
    tranche     integer not null check (tranche > 0),
    paid_on     date    not null,
    primary key (case_no, line, before_fen),
    foreign key (case_no, line) references projects.budget_line (case_no, no),
    constraint within_line check (before_fen + amount_fen <= ceiling_fen)
);
