-- V066  Secrets of endpoints are sealed.
-- Why   Who reads a copy of the database must not be able to sign calls in our name (decision 0085).
-- Data  The key lies outside of the database, so the application itself seals what is in the clear, at its next start.
-- Undo  Nothing to undo here; each endpoint gets a new secret from an earlier version of the application.
comment on column notices.webhook.secret is 'signs every call; sealed with AES-256-GCM for the row''s id; shown to the administrator once';
