-- V20261128_30  Names of documents may have 255 characters.
-- Why   A name is cut by its bytes, at most 255 in UTF-8: a name of Latin letters may have more than 200 characters.
-- Data  Kept as it is; names from before may have more bytes, and are cut when they are downloaded.
-- Undo  Put the old check back; documents with longer names have to be renamed before.
alter table documents.document drop constraint document_name_check;
alter table documents.document add constraint document_name_check check (length(name) between 1 and 255);
