#!/usr/bin/env bash
# Checks a page with an HTML validator, and in Chromium with an accessibility checker (see page.mjs).
# Usage: page.sh PAGE MODULES     MODULES: the folder of node_modules, from package.json beside this file.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
page=$(realpath "$1")
modules=$(realpath "$2")
node "$modules/html-validate/bin/html-validate.mjs" --config "$here/html-validate.json" "$page"
echo "ok      html-validate: page"
node "$here/page.mjs" "$modules" "$page" "$(command -v chromium)"
