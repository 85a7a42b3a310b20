#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# ./run builds, where there is no display, the programs of the tour: every name must be one.
set -euo pipefail
# shellcheck source=installer/linux/steps.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../installer/linux/steps.sh"
build=$1
mapfile -t programs < <(programs_of_tests "$(basename "$build")" tour)
[ ${#programs[@]} -gt 0 ] || fail "no program has a test of the tour"
for program in "${programs[@]}"; do
    [ -x "$build/bin/$program" ] || fail "$program is no program in $build/bin"
done
