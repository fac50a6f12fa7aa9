-- V20261128_23  The numbers of papers that were used.
-- Why   Decision 0099: two projects had one number of approval, three payments one voucher.
-- Data  Filled by the migrations of projects and funds from the numbers that are there.
-- Undo  Drop the table.
create table cases.paper_number (
    business_key text        not null,
    kind         text        not null,
    case_no      text        not null references cases.case_file (case_no),
    issuer       text        not null,
    key          text        not null check (key <> ''),
    number       text        not null,
    used_at      timestamptz not null,
    primary key (business_key, kind)
);
create index paper_number_key on cases.paper_number (kind, issuer, key);
create index paper_number_case on cases.paper_number (case_no);
