#!/usr/bin/env bash
# Holds writing and checking a bundle of 1 GB of evidence that does not compress against programs that do the same work on
# the same files: cp, openssl, sha256sum, and bagit of Python. Best of several runs; ratios below 1 are faster than they.
# usage: bundle.sh PROGRAM [PYTHON_WITH_BAGIT] [MEGABYTES] [RUNS]      needs three times the megabytes on the disk of $TMPDIR
set -euo pipefail
program=$(realpath "$1")
python=${2:-}
megabytes=${3:-1000}
runs=${4:-3}
files=100
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CLAIMBOOK_HOME=$work/home

mkdir evidence
for number in $(seq $files); do
    head -c $((megabytes * 1000000 / files)) /dev/urandom > "evidence/file-$number.bin"
done
"$program" new a.claimbook --framework etom@16.0 --company Acme --title Care --product-version 1.0
"$program" evidence a.claimbook add evidence/*.bin > /dev/null

# best WHAT COMMAND..: the best time of several runs, in milliseconds, into $took; what it writes is removed before each.
best() {
    local what=$1 begun now
    shift
    took=
    for _ in $(seq "$runs"); do
        rm -rf copy bundle.zip bag
        sync
        begun=$(date +%s%N)
        "$@" > /dev/null
        now=$((($(date +%s%N) - begun) / 1000000))
        [ -z "$took" ] || [ "$now" -lt "$took" ] && took=$now
    done
    printf '%-52s %8d ms\n' "$what" "$took"
}
ratio() { awk -v what="$1" -v a="$2" -v b="$3" 'BEGIN { printf "%-52s %8.2f\n", what, a / b }'; }
copy_and_hash() { cp -r evidence copy && openssl dgst -sha256 evidence/*; }
hash() { openssl dgst -sha256 evidence/*; }
write() { "$program" export a.claimbook "$1" --draft --only json; }

cat evidence/* > /dev/null
best "cp, then openssl dgst -sha256" copy_and_hash; copying=$took
best "export, a zip" write bundle.zip; zip=$took
best "export, a folder" write bag; folder=$took
ratio "export of a zip / cp and openssl" "$zip" "$copying"
ratio "export of a folder / cp and openssl" "$folder" "$copying"
rm -rf copy bundle.zip bag

keep() { write "$1" > /dev/null; mv "$1" "kept-$1"; }
best "openssl dgst -sha256" hash; openssl=$took
keep bundle.zip
best "verify, the zip" "$program" verify kept-bundle.zip; verify_zip=$took
rm kept-bundle.zip
keep bag
best "verify, the folder" "$program" verify kept-bag; verify_folder=$took
listed() { (cd kept-bag && sha256sum --quiet -c manifest-sha256.txt); }
best "sha256sum -c" listed; sums=$took
ratio "verify of the zip / openssl" "$verify_zip" "$openssl"
ratio "verify of the folder / openssl" "$verify_folder" "$openssl"
ratio "sha256sum -c / verify of the folder" "$sums" "$verify_folder"
if [ -n "$python" ]; then
    bagit() { "$python" -m bagit --validate --quiet kept-bag; }
    best "bagit of Python" bagit; bagit=$took
    ratio "bagit / verify of the folder" "$bagit" "$verify_folder"
fi

# The most memory of a run, in kB, where the system tells.
peak() {
    local process most=0 now
    "$@" > /dev/null &
    process=$!
    while now=$(awk '/VmHWM/ { print $2 }' "/proc/$process/status" 2> /dev/null) && [ -n "$now" ]; do
        most=$now
        sleep 0.02
    done
    wait "$process"
    echo "$most"
}
printf '%-52s %8d kB\n' "memory of verify" "$(peak "$program" verify kept-bag)"
rm -rf kept-bag
printf '%-52s %8d kB\n' "memory of export, a zip" "$(peak "$program" export a.claimbook bundle.zip --draft --only json)"
