#!/usr/bin/env bash
# Checks an unpacked submission bundle with programs that are not ours.
# Usage: verify.sh BUNDLE_FOLDER [PYTHON [SIGNERS]]     PYTHON has what requirements.txt names; without it: python3
# Always: sha256sum, bagit, jsonschema, openxml-audit, pikepdf, outloud (PDF/UA). Where installed: xmllint, qpdf, pdffonts,
# LibreOffice, ssh-keygen, which holds a signature against SIGNERS, where submissions@example.com is to be found. Ends with 1 on
# a failure.
set -u -o pipefail

if [ $# -lt 1 ] || [ ! -d "$1" ]; then
  echo "usage: $0 BUNDLE_FOLDER [PYTHON]" >&2
  exit 2
fi
# Absolute, but not resolved: the python of a virtual environment is a link that must be called by its own path.
case "${2:-python3}" in
  /*) python=$2 ;;
  */*) python=$PWD/$2 ;;
  *) python=${2:-python3} ;;
esac
signers=${3:+$(realpath "$3")}
tools=$(dirname "$(realpath "$0")")
cd "$1" || exit 2

failed=0
check() {
  local what=$1 output
  shift
  if output=$("$@" 2>&1); then
    echo "ok      $what"
  else
    echo "FAILED  $what"
    echo "$output" | tail -n 20 | sed 's/^/        /'
    failed=1
  fi
}
has() { command -v "$1" > /dev/null 2>&1 || { echo "absent  $1: $2 not checked"; return 1; }; }

# The digests of every file, by the tool that everybody has; nothing unlisted.
check "sha256sum: payload" sha256sum --quiet --strict -c manifest-sha256.txt
check "sha256sum: tag files" sha256sum --quiet --strict -c tagmanifest-sha256.txt
unlisted() { diff <(cut -c67- manifest-sha256.txt | LC_ALL=C sort) <(find data -type f | LC_ALL=C sort); }
check "every payload file is listed" unlisted

# The README's commands for Linux, as they are written there: each alone, beside the unpacked folder.
if [ -n "$signers" ]; then cp "$signers" ../allowed_signers; fi
while IFS= read -r command; do
  # What needs a signature waits for a bundle that has one, and a list of signers.
  case $command in
    *allowed_signers*) [ -n "$signers" ] || continue ;;
    *.sig*) [ -f tagmanifest-sha256.txt.sig ] || continue ;;
  esac
  case $command in ssh-keygen*) has ssh-keygen "the signature" || continue ;; esac
  check "as the README says: ${command%% -*} ..." bash -c "$command"
done < <(sed -n 's/^  *\(sha256sum -c .*\|ssh-keygen -Y .*\)$/\1/p' data/README.txt)

check "bagit: the bag is valid" "$python" -c '
import bagit, sys
bagit.Bag(".").validate(processes=1)
'
check "jsonschema: assessment.json" "$python" -c '
import json, jsonschema
schema = json.load(open("data/assessment.schema.json", encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(json.load(open("data/assessment.json", encoding="utf-8")))
'
check "submission.json is JSON" "$python" -c '
import json
submission = json.load(open("submission.json", encoding="utf-8"))
assert submission["format"] == "claimbook.submission/1", submission["format"]
assert submission["status"] in ("draft", "final"), submission["status"]
'
check "claims.csv: as many cells as heads in every row" "$python" -c '
import csv
rows = list(csv.reader(open("data/claims.csv", encoding="utf-8-sig", newline=""), strict=True))
assert all(len(row) == len(rows[0]) for row in rows), "rows differ in length"
'
check "workbook.xlsx: XML parts, no formula" "$python" -c '
import re, zipfile, xml.dom.minidom
with zipfile.ZipFile("data/workbook.xlsx") as book:
    assert book.testzip() is None
    for name in book.namelist():
        text = book.read(name)
        xml.dom.minidom.parseString(text)
        assert not (name.startswith("xl/worksheets/") and re.search(rb"<f[ >]", text)), name + " holds a formula"
'
open_xml() { "$python" -m openxml_audit "$1" 2>&1 || return 1; }
check "openxml-audit: workbook.xlsx" open_xml data/workbook.xlsx
check "charts and page: well formed, no script, no network" "$python" -c '
import glob, re, xml.dom.minidom
from html.parser import HTMLParser
for path in glob.glob("data/charts/*.svg"):
    xml.dom.minidom.parse(path)
class Page(HTMLParser):
    def handle_starttag(self, tag, attributes):
        assert tag not in ("script", "iframe", "object", "embed", "link"), tag
        for name, value in attributes:
            assert not name.startswith("on"), name
            local = not re.match(r"(?i)[a-z][a-z0-9+.-]*:|//", value or "")
            assert name not in ("src", "href", "xlink:href") or local, value
Page(convert_charrefs=True).feed(open("data/page/index.html", encoding="utf-8").read())
'
check "page: every link points into the bundle" "$python" -c '
import os, re, html
from urllib.parse import unquote
text = open("data/page/index.html", encoding="utf-8").read()
for link in re.findall(r"href=\"([^\"#][^\"]*)\"", text):
    path = os.path.join("data/page", unquote(html.unescape(link)))
    assert os.path.exists(path), "no such file: " + path
'

shopt -s nullglob
pdfs=(data/report/*.pdf data/mapping/*.pdf)
svgs=(data/charts/*.svg)
if has xmllint "SVG" && [ ${#svgs[@]} -gt 0 ]; then check "xmllint: charts" xmllint --noout "${svgs[@]}"; fi
if has qpdf "structure of PDFs"; then
  for pdf in "${pdfs[@]}"; do check "qpdf: $(basename "$pdf")" qpdf --check "$pdf"; done
fi
if has pdffonts "fonts of PDFs"; then
  embedded() { pdffonts "$1" 2> /dev/null | awk 'NR > 2 && $(NF-4) != "yes" { print; bad = 1 } END { exit bad || NR < 3 }'; }
  for pdf in "${pdfs[@]}"; do check "pdffonts: $(basename "$pdf")" embedded "$pdf"; done
fi
if has soffice "the workbook in LibreOffice"; then
  office() {
    local out
    out=$(mktemp -d) && soffice --headless "-env:UserInstallation=file://$out/profile" --convert-to pdf --outdir "$out" "$1" &&
      [ -s "$out/workbook.pdf" ] && rm -rf "$out"
  }
  check "LibreOffice opens workbook.xlsx" office data/workbook.xlsx
fi
documents=("${pdfs[@]}" data/mapping/*.docx)
if [ ${#documents[@]} -gt 0 ]; then check "pikepdf: structure, title, language, words for figures; parts of DOCX" "$python" "$tools/documents.py" .; fi
if [ ${#pdfs[@]} -gt 0 ]; then
  check "outloud: PDF/UA-1" "$python" -c 'import sys; from outloud.cli import main; sys.exit(main())' --layer conformance --no-info "${pdfs[@]}"
fi
# LibreOffice opens a damaged document in silence and shows less of it: what comes out must have the last head, in the contents and
# in its place.
words=(data/mapping/*.docx)
if [ ${#words[@]} -gt 0 ] && has soffice "DOCX"; then
  opened() {
    local folder; folder=$(mktemp -d)
    soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf --outdir "$folder" "${words[@]}" || return 1
    for document in "${words[@]}"; do
      [ "$(pdftotext "$folder/$(basename "${document%.docx}").pdf" - | grep -c "Works cited")" -ge 2 ] || { echo "$document"; return 1; }
    done
    rm -rf "$folder"
  }
  check "LibreOffice: DOCX" opened
fi

[ $failed -eq 0 ] && echo "all checks passed"
exit $failed
