#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what benchmarks need, builds one as users get the programs, and runs it.
# Usage: tests/bench/run.sh BENCHMARK [ARGUMENT…], for example: tests/bench/run.sh bench_sync upload
set -euo pipefail
# shellcheck source=installer/linux/steps.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../installer/linux/steps.sh"

benchmark=${1:?usage: tests/bench/run.sh BENCHMARK [ARGUMENT…]}
shift
install_packages "${build_packages[@]}" "${run_packages[@]}" "${recommended_packages[@]}" "${bench_packages[@]}"
configure_tests release
build release "$benchmark"
exec "$project/build/release/bin/$benchmark" "$@"
