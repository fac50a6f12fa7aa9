-- V044  Which business data a list shows when it is narrowed to one process.
-- Why   An official who works through disbursements compares tranches and amounts, one who reviews needs the households.
-- Data  The columns of the ten processes; a province adds or removes rows here. A fact that a case lacks is left out.
-- Undo  Drop the table; rows then show amount and organization as in every list.
create table tasklist.process_column (
    process  text     not null,
    position smallint not null,
    fact     text     not null check (fact in ('amount', 'organization', 'households', 'tranche', 'milestone', 'received')),
    primary key (process, position),
    unique (process, fact)
);
insert into tasklist.process_column (process, position, fact) values
    ('needs-survey', 1, 'amount'), ('needs-survey', 2, 'households'),
    ('organizations-admission', 1, 'received'),
    ('projects-lifecycle', 1, 'organization'), ('projects-lifecycle', 2, 'amount'), ('projects-lifecycle', 3, 'households'),
    ('matching-pairing', 1, 'organization'), ('matching-pairing', 2, 'amount'), ('matching-pairing', 3, 'households'),
    ('projects-approval', 1, 'organization'), ('projects-approval', 2, 'amount'), ('projects-approval', 3, 'households'),
    ('projects-agreement', 1, 'organization'), ('projects-agreement', 2, 'amount'),
    ('projects-implementation', 1, 'organization'), ('projects-implementation', 2, 'amount'),
    ('projects-implementation', 3, 'milestone'),
    ('funds-disbursement', 1, 'organization'), ('funds-disbursement', 2, 'amount'), ('funds-disbursement', 3, 'tranche'),
    ('audit-acceptance', 1, 'organization'), ('audit-acceptance', 2, 'amount'), ('audit-acceptance', 3, 'households'),
    ('projects-closure', 1, 'organization'), ('projects-closure', 2, 'amount'), ('projects-closure', 3, 'households');
