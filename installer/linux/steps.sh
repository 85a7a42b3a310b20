# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What ./run, ./test and .ci/run have in common: steps that say what they do and how long they took,
# and the Debian packages that the program and its tests need. Sourced, never run.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
log_folder=$project/build/log
started=$SECONDS

# shellcheck disable=SC2034 # the scripts that source this use them
{
build_packages=(
    build-essential cmake ninja-build ccache lld pkg-config git file python3
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qt6-charts-dev libqt6opengl6-dev qtkeychain-qt6-dev
    libsodium-dev libssl-dev libcurl4-openssl-dev libboost1.81-dev zlib1g-dev
    unixodbc-dev libyaml-cpp-dev libicu-dev)
# Loaded or read at run time, so that no linker sees it: plug-ins, certificates, time zones, fonts. The
# Debian package depends on the first list and recommends the second (CMakeLists.txt beside this file).
run_packages=(
    ca-certificates tzdata libqt6sql6-sqlite libqt6sql6-odbc qt6-qpa-plugins qt6-image-formats-plugins
    libxcb-cursor0 libsecret-1-0 fonts-dejavu-core)
recommended_packages=(odbc-postgresql qt6-translations-l10n qt6-wayland fonts-open-sans)
browser_packages=(chromium chromium-driver) # the tour's
test_packages=(
    postgresql postgresql-contrib openssl xvfb xauth clang-format shellcheck clang libclang-rt-14-dev llvm debootstrap)
bench_packages=(curl wrk nginx)
windows_packages=( # for the preset windows-cross, its installer, and to run them
    g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev libz-mingw-w64-dev dpkg-dev autoconf automake libtool
    nsis osslsigncode openssl wine wine64 xvfb xauth imagemagick)
}

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# step TITLE COMMAND…: runs the command quietly; its output is kept, and shown when it fails.
step() {
    local title=$1 begun=$SECONDS log code
    shift
    mkdir -p "$log_folder"
    log=$log_folder/$(printf '%s' "$title" | tr -cs 'A-Za-z0-9' '-' | tr '[:upper:]' '[:lower:]').log
    printf '%-58s ' "$title …"
    set +e # not "if (…)": that would let a function go on after a command of it has failed
    (set -e && "$@") >"$log" 2>&1 # in a subshell: the command may exit
    code=$?
    set -e
    if [ $code -eq 0 ]; then
        printf '%4d s\n' $((SECONDS - begun))
    else
        printf 'failed\n\n'
        tail -n 40 "$log" >&2
        fail "
Failed: $title, after $((SECONDS - begun)) s. The whole output is in $log"
    fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "Packages are missing and this is neither root nor is there sudo. As root, please run:
  apt-get install ${missing[*]}"
    fi
}

install_missing() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update \
        && as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
}

# install_packages NAME…: those that are not there; nothing to do asks nothing and costs nothing.
install_packages() {
    local package
    missing=()
    if ! command -v dpkg-query >/dev/null; then
        say "No Debian here: packages are not looked after. Needed are: $*"
        return
    fi
    for package in "$@"; do
        case $(dpkg-query --show --showformat='${db:Status-Abbrev}' "$package" 2>/dev/null) in
        ii*) ;;
        *) missing+=("$package") ;;
        esac
    done
    if [ ${#missing[@]} -eq 0 ]; then
        say "All packages are there."
        return
    fi
    if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null; then
        say "${#missing[@]} packages are missing; sudo may ask for your password."
        sudo --validate
    fi
    step "Installing ${#missing[@]} packages" install_missing
}

# debian_archives FORMAT [FILTER…]: one line for each Debian archive that this machine's apt is set up with,
# in apt's order, which is also that of preference.
debian_archives() {
    apt-get indextargets --format "$1" 'Identifier: Packages' 'Origin: Debian' "${@:2}" | awk '!seen[$0]++'
}

# debian_sources deb|deb-src: those archives, as lines of a sources.list.
debian_sources() {
    debian_archives "$1 [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] \$(REPO_URI) \$(RELEASE) \$(COMPONENT)"
}

# configure PRESET [OPTION…]: when it was not done before or an option is given; afterwards ninja
# does it again by itself when needed.
configure() {
    local preset=$1
    shift
    if [ ! -f "$project/build/$preset/build.ninja" ] || [ $# -gt 0 ]; then
        step "Configuring $preset" cmake -S "$project" --preset "$preset" "$@"
    fi
}

# configure_tests PRESET: for one that otherwise leaves them out.
configure_tests() {
    grep -qs '^SD_BUILD_TESTS:BOOL=ON' "$project/build/$1/CMakeCache.txt" || configure "$1" -DSD_BUILD_TESTS=ON
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    configure "$preset"
    local what="$*"
    [ $# -le 4 ] || what="$# targets"
    step "Building $preset${what:+ ($what)}" ninja -C "$project/build/$preset" "$@"
}

# programs_of_tests PRESET LABEL: the targets that its tests run; several tests may run one.
programs_of_tests() {
    ctest --test-dir "$project/build/$1" --show-only=json-v1 -L "$2" \
        | sed -n "s|.*\"$project/build/$1/bin/\\([a-z_]*\\)\".*|\\1|p" | sort --unique
}

say_total() { say "$* after $((SECONDS - started)) s."; }
