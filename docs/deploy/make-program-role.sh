#!/bin/sh
# Run once by PostgreSQL's image on an empty volume: the account that the program signs in as. It may sign in and owns
# nothing; what it may do with rows, the program's own upgrade grants (docs/decisions/0034).
set -eu
psql -v ON_ERROR_STOP=1 -v password="$PROGRAM_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role sandan_program login password :'password';
SQL
