#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh CMAKE SOURCES FOLDER CLANG: builds the fuzz targets.
set -eu
"$1" -G Ninja -S "$2" -B "$3" -DCMAKE_CXX_COMPILER="$4"
"$1" --build "$3"
