#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the preset windows-cross builds against: the Windows Qt in /opt/qt6-mingw, and in
# build/windows-libraries the libraries that the programs need, from Debian's source packages.
set -euo pipefail
# shellcheck source=installer/linux/steps.sh
source "$(dirname "${BASH_SOURCE[0]}")/../linux/steps.sh"

qt=/opt/qt6-mingw
prefix=$project/build/windows-libraries
work=$project/build/windows-sources
host=x86_64-w64-mingw32

usage() {
    cat <<END
Usage: installer/windows/libraries.sh [sdk | make-sdk | has-sdk | libraries]

  sdk        unpacks the Windows Qt to $qt when it is not there: from the folder or file that
             SUPPLIERDESK_WINDOWS_SDK names, or from ../shared/windows-sdk beside this checkout
  make-sdk   makes that Qt from Debian's source packages, with SQLite, into $qt (an hour)
  has-sdk    succeeds when sdk can
  libraries  makes libsodium and libcurl for Windows, and puts the headers of Boost beside them

Without an argument: sdk and libraries.
END
}

# Debian's source packages, from where this machine's apt gets its packages, without touching its lists.
source_apt() {
    mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
    debian_sources deb-src >"$work/apt/sources.list"
    (cd "$work" && apt-get --option "Dir::Etc::sourcelist=$work/apt/sources.list" --option Dir::Etc::sourceparts=/dev/null \
        --option "Dir::State::lists=$work/apt/lists" --option "Dir::Cache=$work/apt/cache" \
        --option APT::Sandbox::User="$(id -un)" "$@")
}

# source_package NAME: unpacks it to $work/NAME, with Debian's patches.
source_package() {
    local name=$1 description
    rm -rf "${work:?}/$name" "$work/$name"_*.dsc
    if [ -z "$(find "$work/apt" -maxdepth 1 -name updated -mtime -1 2>/dev/null)" ]; then
        source_apt update
        touch "$work/apt/updated"
    fi
    source_apt source --download-only "$name"
    description=$(find "$work" -maxdepth 1 -name "${name}_*.dsc")
    dpkg-source --extract "$description" "$work/$name"
}

unpack_sdk() {
    local from=$1
    [ -d "$from" ] && from=$from/qt6-mingw.tar.xz
    as_root mkdir -p "$qt"
    as_root tar -C "$(dirname "$qt")" -xJf "$from"
}

sdk_source() {
    local candidate
    for candidate in "${SUPPLIERDESK_WINDOWS_SDK:-}" "$project/../shared/windows-sdk/qt6-mingw.tar.xz"; do
        if [ -n "$candidate" ] && [ -e "$candidate" ]; then
            printf '%s' "$candidate"
            return 0
        fi
    done
}

has_sdk() { [ -f $qt/lib/cmake/Qt6/qt.toolchain.cmake ]; }

sdk() {
    local from
    if has_sdk; then
        return
    fi
    from=$(sdk_source) || true
    [ -n "$from" ] || fail "There is no Windows Qt: name it with SUPPLIERDESK_WINDOWS_SDK, or see $0 --help."
    step "Unpacking the Windows Qt" unpack_sdk "$from"
}

libsodium() {
    cd "$work/libsodium"
    autoreconf --force --install
    ./configure --host=$host --prefix="$prefix" --disable-shared --enable-static \
        --disable-dependency-tracking CC=$host-gcc-posix CFLAGS="-O2"
    make -j"$(nproc)" -C src
    make -C src install
    make install-pkgconfigDATA
}

# HTTP only, with Windows' own TLS and certificates. zlib is that of MinGW.
libcurl() {
    cmake -G Ninja -S "$work/curl" -B "$work/curl-build" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_SYSTEM_NAME=Windows -DCMAKE_C_COMPILER=$host-gcc-posix -DCMAKE_RC_COMPILER=$host-windres \
        -DCMAKE_FIND_ROOT_PATH=/usr/$host -DCMAKE_FIND_ROOT_PATH_MODE_PROGRAM=NEVER \
        -DCMAKE_FIND_ROOT_PATH_MODE_LIBRARY=ONLY -DCMAKE_FIND_ROOT_PATH_MODE_INCLUDE=ONLY \
        -DCMAKE_FIND_ROOT_PATH_MODE_PACKAGE=ONLY -DCMAKE_INSTALL_PREFIX="$prefix" \
        -DBUILD_CURL_EXE=OFF -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTING=OFF -DHTTP_ONLY=ON \
        -DCURL_USE_SCHANNEL=ON -DCURL_USE_LIBSSH2=OFF -DUSE_LIBIDN2=OFF -DUSE_WIN32_IDN=ON -DCURL_ZLIB=ON \
        -DZLIB_USE_STATIC_LIBS=ON
    cmake --build "$work/curl-build" --parallel
    cmake --install "$work/curl-build"
}

sources() {
    local name
    for name in libsodium curl; do
        source_package $name
    done
}

# Those of Linux are for every system. The compiler must not see others of /usr/include.
headers() {
    mkdir -p "$prefix/include"
    ln -s /usr/include/boost "$prefix/include/"
}

# Side by side: most of the time each asks its compiler one question after the other.
libsodium_and_libcurl() {
    local sodium curl
    libsodium &
    sodium=$!
    libcurl &
    curl=$!
    wait $sodium && wait $curl
}

libraries() {
    if [ -f "$prefix/complete" ] && [ "$prefix/complete" -nt "${BASH_SOURCE[0]}" ]; then
        return
    fi
    rm -rf "$prefix"
    mkdir -p "$prefix" "$work"
    step "Windows libraries: sources" sources
    step "Windows libraries: libsodium and libcurl" libsodium_and_libcurl
    headers
    touch "$prefix/complete"
}

# Qt's base module with Debian's patches. SQLite is the amalgamation of Debian's own source, since
# Debian removes the copy that Qt brings.
build_sqlite() {
    source_package sqlite3
    cd "$work/sqlite3"
    ./configure
    make sqlite3.c sqlite3.h
}

build_qt() {
    source_package qt6-base
    mkdir -p "$work/qt6-base/src/3rdparty/sqlite" "$work/qt6-build"
    cp "$work"/sqlite3/sqlite3.[ch] "$work/qt6-base/src/3rdparty/sqlite/"
    cat >"$work/mingw-toolchain.cmake" <<END
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER $host-gcc-posix)
set(CMAKE_CXX_COMPILER $host-g++-posix)
set(CMAKE_RC_COMPILER $host-windres)
set(CMAKE_FIND_ROOT_PATH /usr/$host $qt)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
END
    as_root install -D "$work/mingw-toolchain.cmake" "$qt/mingw-toolchain.cmake"
    cmake -G Ninja -S "$work/qt6-base" -B "$work/qt6-build" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_TOOLCHAIN_FILE="$qt/mingw-toolchain.cmake" -DCMAKE_INSTALL_PREFIX="$qt" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DFEATURE_system_sqlite=OFF -DFEATURE_system_zlib=OFF -DFEATURE_sql_odbc=ON \
        -DFEATURE_opengl=OFF -DINPUT_opengl=no -DFEATURE_vulkan=OFF -DFEATURE_dbus=OFF -DINPUT_openssl=no \
        -DFEATURE_schannel=ON -DFEATURE_tabletevent=OFF
    cmake --build "$work/qt6-build" --parallel
}

make_sdk() {
    mkdir -p "$work"
    step "Windows Qt: SQLite" build_sqlite
    step "Windows Qt: Qt itself" build_qt
    step "Windows Qt: putting it to $qt" as_root cmake --install "$work/qt6-build"
}

case ${1:-all} in
sdk) sdk ;;
has-sdk) has_sdk || [ -n "$(sdk_source)" ] ;;
make-sdk)
    install_packages "${build_packages[@]}" "${windows_packages[@]}" tcl
    make_sdk
    ;;
libraries) libraries ;;
all)
    sdk
    libraries
    ;;
--help | -h) usage ;;
*) fail "Unknown word $1. See $0 --help." ;;
esac
