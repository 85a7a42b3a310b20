#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a Windows program of this build under Wine: wine.sh PROGRAM [ARGUMENT…]
# ctest calls it for every program of the preset windows-cross.
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$project/build/windows-cross
export WINEPREFIX=${SUPPLIERDESK_WINEPREFIX:-$build/wine}
export WINEDEBUG=-all
# DLLs are where they were made; installed programs bring theirs.
qt=/opt/qt6-mingw
gcc=$(dirname "$(x86_64-w64-mingw32-gcc-posix -print-file-name=libstdc++-6.dll)")
export WINEPATH="Z:${qt//\//\\}\\bin;Z:${gcc//\//\\};Z:\\usr\\x86_64-w64-mingw32\\lib"
export QT_PLUGIN_PATH="Z:$qt/plugins"
export LC_ALL=C.UTF-8
# QtTest writes its plain text past the standard output there, but not its TAP.
case ${1##*/} in
test_* | mainjob.exe) set -- "$@" -o -,tap ;;
esac
# Not into ctest's pipe: services of Wine that this program happens to start would keep it open.
output=$(mktemp)
trap 'rm -f "$output"' EXIT
code=0
wine "$@" >"$output" 2>&1 </dev/null || code=$?
cat "$output"
exit "$code"
