#!/bin/sh
# Gives the application's role and the migrator their passwords when a database of compose.yaml is made.
set -eu
psql -v ON_ERROR_STOP=1 -d "$POSTGRES_DB" -U postgres \
    -v application="$XIANGBANG_DATABASE_PASSWORD" -v migrator="$XIANGBANG_DATABASE_MIGRATOR_PASSWORD" <<'SQL'
alter role xiangbang password :'application';
alter role xiangbang_migrator password :'migrator';
SQL
