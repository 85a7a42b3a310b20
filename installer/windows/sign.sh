#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Signs Windows programs and verifies what it signed. Usage: sign.sh FILE…
#
# SUPPLIERDESK_SIGN_PKCS12         certificate and key; without it one made for tests is used, whose
# SUPPLIERDESK_SIGN_PASSWORD_FILE  file with its password                   root nobody trusts
# SUPPLIERDESK_SIGN_CA             root certificates to verify with (the system's)
# SUPPLIERDESK_SIGN_TIMESTAMP      address of a time-stamp server (RFC 3161)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
test_folder=$here/../../build/signing-test

test_certificate() {
    [ -f "$test_folder/sign.p12" ] && return
    mkdir -p "$test_folder"
    (
        umask 077
        cd "$test_folder"
        openssl rand -hex 16 >password
        openssl req -x509 -newkey rsa:2048 -nodes -days 30 -keyout ca.key -out ca.pem \
            -subj "/CN=SupplierDesk test root" 2>/dev/null
        openssl req -newkey rsa:2048 -nodes -keyout sign.key -out sign.csr -subj "/CN=SupplierDesk test" 2>/dev/null
        printf 'extendedKeyUsage=codeSigning\nkeyUsage=digitalSignature\n' >extensions
        openssl x509 -req -in sign.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile extensions \
            -out sign.pem 2>/dev/null
        openssl pkcs12 -export -inkey sign.key -in sign.pem -certfile ca.pem -passout file:password -out sign.p12
    )
}

pkcs12=${SUPPLIERDESK_SIGN_PKCS12:-}
password=${SUPPLIERDESK_SIGN_PASSWORD_FILE:-/dev/null}
roots=${SUPPLIERDESK_SIGN_CA:-/etc/ssl/certs/ca-certificates.crt}
if [ -z "$pkcs12" ]; then
    test_certificate
    pkcs12=$test_folder/sign.p12
    password=$test_folder/password
    roots=$test_folder/ca.pem
fi
timestamp=()
[ -z "${SUPPLIERDESK_SIGN_TIMESTAMP:-}" ] || timestamp=(-ts "$SUPPLIERDESK_SIGN_TIMESTAMP")

for file in "$@"; do
    osslsigncode sign -pkcs12 "$pkcs12" -readpass "$password" -h sha256 -n SupplierDesk "${timestamp[@]}" \
        -in "$file" -out "$file.signed"
    mv "$file.signed" "$file"
    osslsigncode verify -CAfile "$roots" -in "$file" >"$file.verify" || {
        cat "$file.verify" >&2
        exit 1
    }
    rm "$file.verify"
done
