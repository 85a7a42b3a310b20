#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A Windows of the tests' own: prefix.sh make|end
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export WINEPREFIX=${SUPPLIERDESK_WINEPREFIX:-$project/build/windows-cross/wine}
export WINEDEBUG=-all
export WINEDLLOVERRIDES="mscoree,mshtml=" # no questions about add-ons

case $1 in
make)
    if [ ! -f "$WINEPREFIX/made" ]; then
        rm -rf "$WINEPREFIX"
        wineboot --init
        wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f
        # Wine has not the font that Windows writes its dialogs in.
        wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v Tahoma /d 'Open Sans' /f
        wineserver --wait
        touch "$WINEPREFIX/made"
    fi
    ;;
end)
    wineserver --kill || true
    wineserver --wait
    ;;
*)
    echo "prefix.sh make|end" >&2
    exit 2
    ;;
esac
