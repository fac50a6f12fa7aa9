-- V20261128_22  The proof of money that was returned at the closing.
-- Why   C-10, F-15; decision 0097: "returned" was a word that anybody could choose.
-- Data  Closings from before have no proof; theirs stays empty.
-- Undo  Drop the columns.
alter table projects.closing
    add column return_voucher text,
    add column returned_on date;
