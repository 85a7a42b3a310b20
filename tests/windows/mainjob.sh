#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job of the desk under Wine, in a Windows and on a display of its own.
# mainjob.sh windows   the servers are Windows programs, too
# mainjob.sh linux     the servers are those of the preset dev
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$here/../.." && pwd)
build=$project/build/windows-cross
servers=$1

if [ -z "${SD_ON_DISPLAY:-}" ]; then
    SD_ON_DISPLAY=yes exec xvfb-run --auto-servernum --server-args="-screen 0 1600x1000x24" "$0" "$@"
fi

umask 077 # secrets are written here; the servers refuse one that others may read
folder=$(mktemp -d)
pids=()
finish() {
    "$here/prefix.sh" end
    for pid in "${pids[@]}"; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap finish EXIT

export SUPPLIERDESK_WINEPREFIX=$build/wine-mainjob-$servers
"$here/prefix.sh" make

# linux_server NAME PROGRAM OPTION…: tells the test where it listens.
linux_server() {
    local name=$1 program=$2 url='' token
    shift 2
    token=$(openssl rand -hex 16)
    printf '%s' "$token" >"$folder/$program.token"
    : >"$folder/$program.log"
    "$project/build/dev/bin/$program" --port 0 --database "$folder/$program.sqlite" \
        --token-file "$folder/$program.token" "$@" >"$folder/$program.log" 2>&1 &
    pids+=($!)
    while [ -z "$url" ]; do
        kill -0 "${pids[-1]}" || {
            cat "$folder/$program.log"
            exit 1
        }
        url=$(sed -n 's/^listening on //p' "$folder/$program.log")
        sleep 0.1
    done
    export "SUPPLIERDESK_TEST_${name}_URL=$url" "SUPPLIERDESK_TEST_${name}_TOKEN=$token"
}

if [ "$servers" = linux ]; then
    linux_server PORTAL supplierdesk-portal
    linux_server ERP supplierdesk-erpsandbox --demo --demo-products 60 --demo-day "$(date --utc +%F)"
fi
mkdir -p "$build/tour-$servers-servers"
export SUPPLIERDESK_TOUR_FOLDER="Z:$build/tour-$servers-servers"
export TZ=UTC
"$here/wine.sh" "$build/bin/mainjob.exe"
