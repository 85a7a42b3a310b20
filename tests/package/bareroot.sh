# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A Debian with nothing installed (debootstrap's variant minbase), for the tests of this folder: what this
# machine happens to have hides what a list of packages lacks. Its packages come from where this machine's
# apt gets them. Sourced first thing, never run: it starts the script once more as root in namespaces of
# its own, which take mounts and processes with them at whatever end.
set -euo pipefail
if [ -z "${SD_APART:-}" ]; then
    apart=(unshare --mount --pid --fork --kill-child env SD_APART=yes "$0" "$@")
    [ "$(id -u)" -eq 0 ] || apart=(sudo --preserve-env "${apart[@]}")
    exec "${apart[@]}"
fi
set -m # what is started here is a process group, to be ended as a whole
trap 'exit 130' INT # as the first process in its namespace it would outlive its own signal
trap 'exit 143' TERM
# shellcheck source=installer/linux/steps.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../installer/linux/steps.sh"

# quietly LOG COMMAND…: its output is kept, and its end shown when it fails.
quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 || { tail -n 40 "$log"; fail "$*"; }
}

# inside COMMAND…: as root in the bare Debian, with nothing of this machine's environment but its proxies.
inside() {
    local name proxies=()
    for name in http_proxy https_proxy no_proxy; do
        [ -z "${!name:-}" ] || proxies+=("$name=${!name}")
    done
    chroot "$root" /usr/bin/env -i "${proxies[@]}" PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/tmp "$@"
}

# apt inside reaches the archives as apt does here: same addresses, proxies and checks. Authorities for
# archives over HTTPS are apt's alone, so that a missing ca-certificates is still seen.
configure_apt() {
    local authorities
    debian_sources deb >"$root/etc/apt/sources.list"
    apt-config dump | grep -E '^Acquire::(https?|Check|Retries|ForceIPv)' >"$root/etc/apt/apt.conf.d/80machine" || true
    [ ! -e /etc/apt/auth.conf ] || cp /etc/apt/auth.conf "$root/etc/apt/"
    [ ! -d /etc/apt/auth.conf.d ] || cp -r /etc/apt/auth.conf.d "$root/etc/apt/"
    authorities=/etc/ssl/certs/ca-certificates.crt
    eval "$(apt-config shell authorities Acquire::https::CaInfo)"
    if [ -f "$authorities" ]; then
        cp "$authorities" "$root/etc/apt/authorities.pem"
        echo 'Acquire::https::CaInfo "/etc/apt/authorities.pem";' >"$root/etc/apt/apt.conf.d/90authorities"
    fi
}

# make_bare_root NAME CACHE-FOLDER: sets root. The folder lies where devices work; what a killed test
# left there goes first.
make_bare_root() {
    local suite archive cache=$2
    [ -n "$(debian_archives "\$(REPO_URI)")" ] || quietly "$cache/apt-update.log" apt-get update
    suite=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    archive=$(debian_archives "\$(REPO_URI)" "Codename: $suite" | sed -n 1p)
    [ -n "$archive" ] || fail "apt of this machine has no archive of Debian $suite"
    root=/var/tmp/supplierdesk-$1-$(printf '%s' "$cache" | md5sum | cut -c 1-8)
    rm -rf --one-file-system "$root"
    mkdir "$root"
    trap remove_bare_root EXIT
    if [ ! -f "$cache/bare-$suite.tar" ]; then
        quietly "$cache/debootstrap.log" debootstrap --variant=minbase "$suite" "$root" "$archive"
        tar -C "$root" --exclude=./proc/* --exclude=./sys/* -cf "$cache/bare-$suite.tar.part" .
        mv "$cache/bare-$suite.tar.part" "$cache/bare-$suite.tar"
    else
        tar -C "$root" -xf "$cache/bare-$suite.tar"
    fi
    mount -t proc proc "$root/proc"
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
    configure_apt
    inside apt-get update -qq
}

remove_bare_root() {
    local job
    for job in $(jobs -p); do
        kill -KILL -- "-$job" 2>/dev/null || true
    done
    wait
    umount "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}

# check_doctor FOLDER-OF-PROGRAMS: the doctor, asked in the bare Debian about a portal over HTTPS whose
# authority is first unknown to that system and then known, and an ERP.
check_doctor() {
    local bin=$1 work=$root/root/doctor portal erp
    mkdir "$work"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj "/CN=Package test authority" \
        -keyout "$work/ca.key" -out "$work/ca.crt" 2>/dev/null
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=portal" \
        -addext subjectAltName=IP:127.0.0.1 -keyout "$work/key.pem" -out "$work/request.pem" 2>/dev/null
    openssl x509 -req -in "$work/request.pem" -CA "$work/ca.crt" -CAkey "$work/ca.key" -CAcreateserial -days 30 \
        -copy_extensions copy -out "$work/cert.pem" 2>/dev/null
    (umask 077 && openssl rand -hex 16 >"$work/token")
    serve "$bin" supplierdesk-portal --certificate /root/doctor/cert.pem --key /root/doctor/key.pem
    portal=$url
    serve "$bin" supplierdesk-erpsandbox
    erp=$url
    inside "$bin/supplierdesk-sync" demo --database sqlite:/root/doctor/company.sqlite --media /root/doctor/media \
        --products 20 --portal "$portal" --erp "$erp" >/dev/null

    ! ask_doctor "$bin" || fail "the doctor trusts an authority that nobody knows"
    grep -q '^WRONG The certificate of .* is not trusted.*issuer' "$work/said" || fail "the doctor says something else"
    cp "$work/ca.crt" "$root/usr/local/share/ca-certificates/package-test.crt"
    inside update-ca-certificates >/dev/null
    ask_doctor "$bin" || fail "the doctor does not find all well"
}

# check_programs FOLDER: every program finds what it needs; every kind of picture can be read.
check_programs() {
    local program
    for program in supplierdesk supplierdesk-sync supplierdesk-portal supplierdesk-erpsandbox; do
        inside "$1/$program" --self-check >"$root/root/self-check" || { cat "$root/root/self-check"; fail "$program --self-check"; }
        cat "$root/root/self-check"
        grep -q 'Database: ' "$root/root/self-check" || fail "$program --self-check says nothing"
        ! grep -q '^note  Images' "$root/root/self-check" || fail "$program cannot read every kind of picture"
    done
}

# serve FOLDER-OF-PROGRAMS PROGRAM OPTION…: sets url when it listens.
serve() {
    local log=$root/root/doctor/$2.log pid
    inside "$1/$2" --port 0 --database "/root/doctor/$2.sqlite" --token-file /root/doctor/token "${@:3}" >"$log" 2>&1 &
    pid=$!
    until url=$(sed -n 's/^listening on //p' "$log") && [ -n "$url" ]; do
        kill -0 "$pid" 2>/dev/null || { cat "$log"; fail "$2 did not start"; }
        sleep 0.1
    done
}

ask_doctor() {
    local token code=0
    token=$(cat "$root/root/doctor/token")
    inside env "SUPPLIERDESK_SECRET_PORTAL=$token" "SUPPLIERDESK_SECRET_ERP=$token" "$1/supplierdesk-sync" doctor \
        --database sqlite:/root/doctor/company.sqlite --media /root/doctor/media >"$root/root/doctor/said" 2>&1 || code=$?
    cat "$root/root/doctor/said"
    return $code
}
