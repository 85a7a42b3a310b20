#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the Debian package of a build, installs it with apt in a Debian with nothing installed, starts
# every program, removes it, and looks for what is left. Usage: deb.sh BUILD-FOLDER
# shellcheck source=tests/package/bareroot.sh
source "$(dirname "$0")/bareroot.sh"

build=$1
folder=$build/package
# Homes keep data, settings and caches of their users.
traces() { (cd "$root" && find . \( -path ./proc -o -path ./root -o -path ./var/log \) -prune -o -iname '*supplierdesk*' -print | sort); }

rm -rf "$folder"
quietly "$build/package.log" cpack --config "$build/CPackConfig.cmake" -G DEB -B "$folder"
package=$(find "$folder" -maxdepth 1 -name '*.deb')
echo "$(basename "$package"): $(stat -c %s "$package") bytes"
dpkg-deb --field "$package" Depends

make_bare_root deb "$build"
cp "$package" "$root/tmp/package.deb" # a name that is no trace of ours
quietly "$build/package-install.log" inside apt-get install --yes -qq --no-install-recommends /tmp/package.deb
check_programs /usr/bin
check_doctor /usr/bin

# What the test itself needs comes only now: the package must have brought what the programs need.
quietly "$build/package-tools.log" inside apt-get install --yes -qq --no-install-recommends \
    appstream desktop-file-utils systemd
inside desktop-file-validate /usr/share/applications/supplierdesk.desktop || fail "desktop entry"
inside appstreamcli validate --no-net --explain /usr/share/metainfo/supplierdesk.metainfo.xml || fail "AppStream metadata"
inside systemd-analyze verify --man=no /lib/systemd/system/supplierdesk-sync.service || fail "systemd unit"
for size in 16 24 32 48 64 128 256; do
    [ -f "$root/usr/share/icons/hicolor/${size}x$size/apps/supplierdesk.png" ] || fail "no icon of $size"
done

# The desk starts, and closes when it is asked to.
inside supplierdesk-sync demo --database sqlite:/root/company.sqlite --products 20 >/dev/null
inside supplierdesk --database sqlite:/root/company.sqlite &
desk=$!
for _ in $(seq 300); do
    [ ! -e "$root/root/company.sqlite-wal" ] || break
    sleep 0.1
done
[ -e "$root/root/company.sqlite-wal" ] || fail "the desk did not open the company"
inside supplierdesk --database sqlite:/root/company.sqlite --quit || fail "the desk does not quit"
wait "$desk" || fail "the desk ended with $?"

quietly "$build/package-remove.log" inside apt-get purge --yes -qq supplierdesk
[ -e "$root/root/company.sqlite" ] || fail "the data went, too"
left=$(traces)
[ -z "$left" ] || fail "left behind: $left"
echo "removed without a trace but the data"
