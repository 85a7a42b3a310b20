#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The first minute of ./run on a Debian with nothing installed: it installs what it needs, configures,
# and begins to build. Then the programs of a build, copied there, are checked. Usage: run.sh BUILD-FOLDER
# shellcheck source=tests/package/bareroot.sh
source "$(dirname "$0")/bareroot.sh"

build=$1
steps=20 # of the build

make_bare_root run "$build"
checkout=$root/root/supplierdesk
mkdir "$checkout"
tar -C "$project" --exclude=./build --exclude=./.git -cf - . | tar -C "$checkout" -xf -

inside /root/supplierdesk/run >"$build/package-run.log" 2>&1 &
run=$!
until grep -qs "^\[$steps/" "$checkout"/build/log/building-release-*.log; do
    kill -0 "$run" 2>/dev/null || { cat "$build/package-run.log"; fail "./run ended by itself"; }
    sleep 0.5
done
kill -- -"$run"
wait "$run" || true
cat "$build/package-run.log"
printf '\nafter %d s\n' "$SECONDS"
# Without a display ./run goes on with tests of the desk.
quietly "$build/package-configure.log" inside sh -c 'cd /root/supplierdesk && cmake --preset release -DSD_BUILD_TESTS=ON'

mkdir "$root/root/bin"
cp "$build"/bin/supplierdesk{,-sync,-portal,-erpsandbox} "$root/root/bin/"
check_programs /root/bin
check_doctor /root/bin
