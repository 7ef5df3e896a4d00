#!/usr/bin/env bash
# How long the report and all mapping documents take of an assessment with every level 3 process of 26.0 in scope, 500
# characters each, and how much memory; against LibreOffice, which converts the same mapping documents (as DOCX) to PDF, in
# the same run. Ratios are of the mapping documents alone on both sides; the report comes on top for us.
# Needs soffice, GNU time, and a release build.      usage: documents.sh PROGRAM [RUNS]
set -euo pipefail
program=$(realpath "$1") runs=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CLAIMBOOK_HOME=$work/home

printf 'Guide.\n' >guide.txt
sentence='The order module checks the request, records who asked for it and when, and hands it on to fulfilment. '
text=$(for _ in 1 2 3 4 5 6; do printf '%s' "$sentence"; done | cut -c1-500)
"$program" catalogue show etom@26.0 --format tsv | awk -F'\t' -v text="$text" '
    NR == 1 { print "id,scope,support,score,mapping,evidence"; next }
    $2 <= 2 { print $1 ",in,,,," }
    $2 == 3 { print $1 ",in,A," (NR % 5 ? "5.0" : "4.3") ",\"" text "\",guide.txt#page=" NR % 90 + 1 }' >claims.csv
"$program" new all.claimbook --framework etom@26.0 --company Example --title Suite --product-version 1 --claims claims.csv 2>/dev/null
echo "level 3 processes in scope: $(grep -c ',in,A,' claims.csv)"

# Milliseconds of a command; its peak memory in kilobytes goes to a file.
took() {
    /usr/bin/time -f '%e %M' -o "$work/took" "$@" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
    awk '{ print $1 * 1000 }' "$work/took"
}
memory() { awk '{ print $2 }' "$work/took"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

"$program" export all.claimbook docx --draft --only docx >/dev/null 2>&1
peak=0
for _ in $(seq "$runs"); do
    took "$program" export all.claimbook out-both --draft --force --only report,mapping >>both
    [ "$(memory)" -gt $peak ] && peak=$(memory)
    took "$program" export all.claimbook out-own --draft --force --only mapping >>own
    took soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir office docx/data/mapping/*.docx >>office.times
done
pages() { for pdf in "$@"; do pdfinfo "$pdf" 2>/dev/null | awk '/^Pages:/ { print $2 }'; done | awk '{ sum += $1 } END { print sum + 0 }'; }
echo "report and mapping documents: $(median <both) ms, at most $((peak / 1024)) MB (limits: 10000 ms, 600 MB)"
echo "mapping documents: $(median <own) ms, $(pages out-own/data/mapping/*.pdf) pages; LibreOffice, the same content: $(median <office.times) ms, $(pages office/*.pdf) pages"
# A process for each file, as programs do that hand documents over one by one: five of them, for all.
single=0 count=0
for document in $(find docx/data/mapping -name '*.docx' | sort | head -n 5); do
    single=$((single + $(took soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir office "$document" | cut -d. -f1)))
    count=$((count + 1))
done
all=$(find docx/data/mapping -name '*.docx' | wc -l)
awk -v own="$(median <own)" -v office="$(median <office.times)" -v single=$((single * all / count)) 'BEGIN {
    printf "LibreOffice with a process for each file: %d ms\n", single
    printf "ratio: %.1f to one process for all files, %.1f to a process for each (at least 10)\n", office / own, single / own
}'
