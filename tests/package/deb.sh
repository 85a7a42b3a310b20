#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the Debian package of a build, installs it with apt in a fresh Debian 12, starts every
# program, removes it, and looks for what is left. Usage: deb.sh BUILD-FOLDER
set -euo pipefail

build=$1
[ "$(id -u)" -eq 0 ] || exec sudo --preserve-env "$0" "$@"
folder=$build/package
base=$build/package-debian.tar
root=$(mktemp -d /var/tmp/supplierdesk-debian.XXXXXX) # the build may lie on a file system without devices

fail() {
    echo "FAILED: $*" >&2
    exit 1
}
finish() {
    umount "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap finish EXIT
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/tmp "$@"; }
# Homes keep data, settings and caches of their users.
traces() { (cd "$root" && find . \( -path ./proc -o -path ./root -o -path ./var/log \) -prune -o -iname '*supplierdesk*' -print | sort); }

rm -rf "$folder"
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$folder" >"$build/package.log" 2>&1 \
    || { tail -n 30 "$build/package.log"; fail "no package"; }
package=$(find "$folder" -maxdepth 1 -name '*.deb')
echo "$(basename "$package"): $(stat -c %s "$package") bytes"
dpkg-deb --field "$package" Depends

# What the test itself needs is there before the package is.
if [ ! -f "$base" ]; then
    debootstrap --variant=minbase --include=ca-certificates,appstream,desktop-file-utils,systemd bookworm "$root" \
        >"$build/debootstrap.log" 2>&1 || { tail -n 20 "$build/debootstrap.log"; fail "no Debian"; }
    tar -C "$root" -cf "$base.part" .
    mv "$base.part" "$base"
else
    tar -C "$root" -xf "$base"
fi
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp "$package" "$root/tmp/package.deb" # a name that is no trace of ours

inside apt-get update -qq
inside apt-get install --yes -qq --no-install-recommends /tmp/package.deb >"$build/package-install.log" 2>&1 \
    || { tail -n 30 "$build/package-install.log"; fail "apt cannot install it"; }
for program in supplierdesk supplierdesk-sync supplierdesk-portal supplierdesk-erpsandbox; do
    echo
    inside "$program" --self-check >"$folder/self-check" || { cat "$folder/self-check"; fail "$program --self-check"; }
    cat "$folder/self-check"
    grep -q 'Database: ' "$folder/self-check" || fail "$program --self-check says nothing"
done
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

inside apt-get purge --yes -qq supplierdesk >"$build/package-remove.log" 2>&1 || fail "apt cannot remove it"
[ -e "$root/root/company.sqlite" ] || fail "the data went, too"
left=$(traces)
[ -z "$left" ] || fail "left behind: $left"
echo "removed without a trace but the data"
