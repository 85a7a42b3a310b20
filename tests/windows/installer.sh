#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The Windows installer from end to end under Wine: made, signed, verified; silent installation of an
# older version, self-check, the desk with its window, refusal while it runs, upgrade with the data,
# removal. Screenshots and figures land in build/windows-cross/installed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$here/../.." && pwd)
build=$project/build/windows-cross
if [ -z "${SD_ON_DISPLAY:-}" ]; then
    SD_ON_DISPLAY=yes exec xvfb-run --auto-servernum --server-args="-screen 0 1440x900x24" "$0" "$@"
fi

fail() {
    echo "FAILED: $*" >&2
    exit 1
}
said() { printf '%4d s  %s\n' "$SECONDS" "$*"; }

export WINEPREFIX=$build/wine-installer
export SUPPLIERDESK_WINEPREFIX=$WINEPREFIX
export WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
desk_pid=''
finish() {
    "$here/prefix.sh" end
    [ -z "$desk_pid" ] || wait "$desk_pid" || true
}
trap finish EXIT

shots=$build/installed
version=$(sed -n 's/^set(CPACK_PACKAGE_VERSION "\(.*\)")/\1/p' "$build/CPackConfig.cmake")
local_data="$WINEPREFIX/drive_c/users/$(id -un)/AppData/Local"
programs="$local_data/Programs/SupplierDesk"
data="$local_data/SupplierDesk/supplierdesk"
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SupplierDesk'
mkdir -p "$shots"

# make_installer VERSION [CPACK-OPTION…]: the installer, in build/windows-cross/packages
make_installer() {
    cpack --config "$build/CPackConfig.cmake" -B "$build/packages" -D "CPACK_PACKAGE_VERSION=$1" \
        -D "CPACK_PACKAGE_FILE_NAME=SupplierDesk-$1-setup" "${@:2}" >"$build/packages.log" 2>&1 \
        || { tail -n 30 "$build/packages.log"; fail "no installer"; }
}
verify() { osslsigncode verify -CAfile "$project/build/signing-test/ca.pem" -in "$1" >/dev/null 2>&1; }
# run EXPECTED-CODE PROGRAM [ARGUMENT…]
run() {
    local expected=$1 code=0
    shift
    wine "$@" >"$shots/output.txt" 2>&1 || code=$?
    [ "$code" -eq "$expected" ] || { cat "$shots/output.txt"; fail "exit code $code instead of $expected: $*"; }
}
installed_version() { wine reg query "$key" /v DisplayVersion 2>/dev/null | tr -d '\r' | sed -n 's/.*REG_SZ *//p'; }
# is_painted LOWEST HIGHEST SCREENSHOT: the middle of the screen is as bright as that; bare it is black.
is_painted() {
    import -window root "$shots/$3"
    [ "$(convert "$shots/$3" -gravity center -crop 50%x50%+0+0 -colorspace Gray -format "%[fx:mean>$1&&mean<$2]" info:)" = 1 ]
}
# until_true SECONDS COMMAND…
until_true() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $deadline ] || return 1
        sleep 0.05
    done
}
# start_desk LOWEST HIGHEST SCREENSHOT
start_desk() {
    local begun
    begun=$(date +%s%3N)
    wine "$programs/supplierdesk.exe" &
    desk_pid=$!
    until_true 90 is_painted "$@" || fail "the desk shows no window as bright as it should be"
    said "the desk has painted its window after $(($(date +%s%3N) - begun)) ms"
}
self_check() {
    local program
    for program in supplierdesk supplierdesk-sync supplierdesk-portal supplierdesk-erpsandbox; do
        run 0 "$programs/$program.exe" --self-check
        grep -q '^ok ' "$shots/output.txt" || fail "$program --self-check says nothing"
        ! grep -q WRONG "$shots/output.txt" || fail "$program --self-check"
        cp "$shots/output.txt" "$shots/self-check-$program.txt"
    done
}

rm -rf "$WINEPREFIX" "$build/packages"
"$here/prefix.sh" make
said "a new Windows"

make_installer 0.0.9 -D CPACK_SD_COMPRESSOR=zlib # in a second, not in half a minute
make_installer "$version"
setup="$build/packages/SupplierDesk-$version-setup.exe"
said "two installers; $version has $(stat -c %s "$setup") bytes"
verify "$setup" || fail "the signature of the installer is not good"
cp "$setup" "$shots/tampered.exe"
printf 'x' | dd of="$shots/tampered.exe" bs=1 seek=200000 conv=notrunc status=none
! verify "$shots/tampered.exe" || fail "a changed installer passes for signed"
rm "$shots/tampered.exe"

run 0 "$build/packages/SupplierDesk-0.0.9-setup.exe" /S /CurrentUser
[ "$(installed_version)" = 0.0.9 ] || fail "version '$(installed_version)' is registered"
[ -f "$programs/uninstall.exe" ] || fail "no uninstaller"
find "$WINEPREFIX/drive_c/users" -name SupplierDesk.lnk | grep . > /dev/null || fail "nothing in the start menu"
for program in "$programs"/supplierdesk*.exe "$programs/uninstall.exe"; do
    verify "$program" || fail "the signature of $program is not good"
    case $program in *uninstall.exe) continue ;; esac
    for word in PerMonitorV2 longPathAware activeCodePage; do
        grep -aq $word "$program" || fail "no $word in $program"
    done
    strings --encoding=l "$program" | grep '^FileDescription' > /dev/null || fail "no version resource in $program"
done
self_check
said "0.0.9 is installed and well"

mkdir -p "$data"
run 0 "$programs/supplierdesk-sync.exe" demo --database "sqlite:$(winepath -w "$data/company.sqlite")" \
    --media "$(winepath -w "$data/media")" --products 40
older="sqlite:$(winepath -w "$data/older.sqlite")" # a company whose database is of an earlier schema
run 0 "$here/wine.sh" "$build/bin/oldercompany.exe" "$older" 1
wine reg add 'HKCU\Software\SupplierDesk\supplierdesk\database' /v last \
    /d "sqlite:$(winepath -w "$data/company.sqlite")" /f >/dev/null
wine reg add 'HKCU\Software\SupplierDesk\supplierdesk\appearance' /v language /d de /f >/dev/null
start_desk 0.6 1 desk-start.png
until_true 30 test -e "$data/company.sqlite-wal" || fail "the desk did not open the database"

# A second start shows what the first one has, and ends.
run 0 "$programs/supplierdesk.exe" --page orders
kill -0 "$desk_pid" || fail "the first desk ended"
run 5 "$setup" /S /CurrentUser
import -window root "$shots/desk.png"
[ "$(installed_version)" = 0.0.9 ] || fail "installed while the desk runs"
kill -0 "$desk_pid" || fail "the desk was ended without being asked"
said "refuses while the desk runs"

run 0 "$setup" /S /CurrentUser /CLOSE "/SYNCTASK=sqlite:$(winepath -w "$data/company.sqlite")"
wait "$desk_pid" || fail "the desk did not end well: $?"
desk_pid=''
[ "$(installed_version)" = "$version" ] || fail "not upgraded"
[ -f "$WINEPREFIX/drive_c/windows/system32/tasks/SupplierDesk sync" ] || fail "no scheduled task"
wine reg query 'HKCU\Software\SupplierDesk\supplierdesk\appearance' /v language | grep de > /dev/null || fail "settings are lost"
self_check
run 0 "$programs/supplierdesk-sync.exe" status --database "sqlite:$(winepath -w "$data/company.sqlite")"
run 0 "$programs/supplierdesk-sync.exe" status --json --database "$older"
grep -q '"pending": *1' "$shots/output.txt" || fail "the older company lost what waits to be sent: $(cat "$shots/output.txt")"
ls "$data"/older.sqlite.before-* >/dev/null || fail "no copy of the older company"
said "upgraded, with data, settings and a scheduled task"

# Dark, as the system.
wine reg add 'HKCU\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize' /v AppsUseLightTheme \
    /t REG_DWORD /d 0 /f >/dev/null
wineserver --wait
start_desk 0.04 0.3 desk-dark.png
run 0 "$programs/supplierdesk.exe" --quit
wait "$desk_pid" || fail "the desk did not end well: $?"
desk_pid=''
said "dark, and closed by --quit"

sum=$(sha256sum "$data/company.sqlite")
run 0 "$programs/uninstall.exe" /S
wineserver --wait
[ ! -e "$programs" ] || fail "left behind: $(ls "$programs")"
! find "$WINEPREFIX/drive_c/users" -name SupplierDesk.lnk | grep . > /dev/null || fail "left in the start menu"
[ -z "$(installed_version)" ] || fail "still registered"
[ ! -e "$WINEPREFIX/drive_c/windows/system32/tasks/SupplierDesk sync" ] || fail "the scheduled task is left"
[ "$(sha256sum "$data/company.sqlite")" = "$sum" ] || fail "the data changed"
run 0 "$setup" /S /CurrentUser
run 0 "$programs/uninstall.exe" /S /REMOVEDATA
wineserver --wait
[ ! -e "$data" ] || fail "the data is still there"
said "removed: first without the data, then with it"
