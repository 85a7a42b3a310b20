# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by postgres-start.sh and postgres-stop.sh.

# PostgreSQL refuses to run as root: root lends it an unprivileged user.
server_user=postgres
id "$server_user" >/dev/null 2>&1 || server_user=nobody

as_server_user() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && exec runuser -u "$server_user" -- "$@")
    else
        "$@"
    fi
}

# Sets postgres_bin to the folder of the newest server on this machine.
find_postgres() {
    postgres_bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin -type d 2>/dev/null | sort -V | tail -n 1 || true)
    if [ -z "$postgres_bin" ] && command -v initdb >/dev/null; then
        postgres_bin=$(dirname "$(readlink -f "$(command -v initdb)")")
    fi
    if [ -z "$postgres_bin" ] || [ ! -x "$postgres_bin/initdb" ]; then
        echo "No PostgreSQL server on this machine. ./test installs it (package postgresql)." >&2
        exit 1
    fi
}

# Stops the server whose cluster FOLDER/cluster.txt names, by the cluster's own pid file, and
# removes it. Nothing to do when there is none.
stop_cluster() {
    local folder=$1 cluster
    [ -f "$folder/cluster.txt" ] || return 0
    cluster=$(cat "$folder/cluster.txt")
    case "$cluster" in
    */supplierdesk-postgres-??????) ;;
    *)
        echo "$folder/cluster.txt names no cluster of ours: $cluster" >&2
        exit 1
        ;;
    esac
    if [ -f "$cluster/data/postmaster.pid" ] || as_server_user test -f "$cluster/data/postmaster.pid"; then
        find_postgres
        as_server_user "$postgres_bin/pg_ctl" stop --wait --mode=immediate --pgdata="$cluster/data" >/dev/null 2>&1 || true
    fi
    rm -rf "$cluster"
    rm -f "$folder/cluster.txt" "$folder/odbc.txt"
}
