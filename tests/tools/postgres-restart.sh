#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Restarts the server that postgres-start.sh started, on the same port.
# Usage: postgres-restart.sh FOLDER fast|immediate (immediate: as if it had crashed)
set -euo pipefail

folder=${1:?usage: postgres-restart.sh FOLDER MODE}
mode=${2:?usage: postgres-restart.sh FOLDER MODE}
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/tools/postgres-common.sh
source "$here/postgres-common.sh"
find_postgres
cluster=$(cat "$folder/cluster.txt")
as_server_user "$postgres_bin/pg_ctl" restart --wait --timeout=60 --mode="$mode" --pgdata="$cluster/data" \
    --log="$cluster/server.log" >/dev/null
