#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Stops the server that postgres-start.sh started and removes its cluster.
# Usage: postgres-stop.sh FOLDER
set -euo pipefail

folder=${1:?usage: postgres-stop.sh FOLDER}
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/tools/postgres-common.sh
source "$here/postgres-common.sh"
stop_cluster "$folder"
