#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts a PostgreSQL server of the tests' own: a throw-away cluster on a free port of 127.0.0.1,
# made anew each time. Usage: postgres-start.sh FOLDER
# Writes FOLDER/odbc.txt (the database string for the desk, one line) and FOLDER/cluster.txt (where
# the cluster lies, for postgres-stop.sh). The role may create databases: each test makes its own.
set -euo pipefail

folder=${1:?usage: postgres-start.sh FOLDER}
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/tools/postgres-common.sh
source "$here/postgres-common.sh"

mkdir -p "$folder"
stop_cluster "$folder" # one that an interrupted test run left behind
find_postgres

cluster=$(mktemp -d "${TMPDIR:-/tmp}/supplierdesk-postgres-XXXXXX")
if [ "$(id -u)" -eq 0 ]; then
    chown "$server_user" "$cluster"
fi
umask 077
printf '%s\n' "$cluster" >"$folder/cluster.txt"
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '%s\n' "$password" | as_server_user tee "$cluster/password" >/dev/null

as_server_user "$postgres_bin/initdb" --pgdata="$cluster/data" --username=owner --pwfile="$cluster/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 \
    || { cat "$folder/initdb.log" >&2; exit 1; }

# Nothing here outlives the tests, so nothing is synced to disk. No Unix socket: only the port.
options="-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off \
-c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=128MB"
port=
for _ in 1 2 3 4 5 6 7 8 9 10; do
    candidate=$((20000 + RANDOM % 20000))
    if (exec 3<>"/dev/tcp/127.0.0.1/$candidate") 2>/dev/null; then
        continue # somebody listens there
    fi
    if as_server_user "$postgres_bin/pg_ctl" start --wait --timeout=60 --pgdata="$cluster/data" \
        --log="$cluster/server.log" --options="$options -c port=$candidate" >/dev/null 2>&1; then
        port=$candidate
        break
    fi
done
if [ -z "$port" ]; then
    echo "PostgreSQL did not start:" >&2
    as_server_user cat "$cluster/server.log" >&2 || true
    stop_cluster "$folder"
    exit 1
fi

export PGPASSWORD=$password
psql=("$postgres_bin/psql" --host=127.0.0.1 --port="$port" --username=owner --dbname=postgres
    --quiet --no-psqlrc --set=ON_ERROR_STOP=1)
"${psql[@]}" --command="CREATE ROLE supplierdesk LOGIN CREATEDB PASSWORD '$password'"
"${psql[@]}" --command="CREATE DATABASE supplierdesk OWNER supplierdesk TEMPLATE template0 ENCODING 'UTF8'"
printf 'odbc:DRIVER={PostgreSQL Unicode};SERVER=127.0.0.1;PORT=%s;DATABASE=supplierdesk;UID=supplierdesk;PWD={%s}\n' \
    "$port" "$password" >"$folder/odbc.txt"
echo "PostgreSQL listens on 127.0.0.1:$port, cluster $cluster"
