#!/usr/bin/env bash
# Starts the program under Xvfb on a bus of its own, and works with it as a screen reader does: lists the outline, un-ticks
# and ticks 1.1.11.2, and reads its state.
# usage: accessibility.sh PROGRAM
set -euo pipefail
if [ -z "${CLAIMBOOK_ON_A_BUS:-}" ]; then
    export CLAIMBOOK_ON_A_BUS=yes
    exec dbus-run-session -- bash "$0" "$@"
fi
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
cp -r "$here/../../resources/examples/." "$work"
export CLAIMBOOK_HOME=$work/home XDG_RUNTIME_DIR=$work/run GTK_A11Y=none
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY AT_SPI_BUS_ADDRESS

export DISPLAY=:$((90 + RANDOM % 900))
Xvfb "$DISPLAY" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
cleanup() {
    # It may still be writing what it was about to keep.
    if kill "${window_process:-}" 2>/dev/null; then wait "$window_process" 2>/dev/null || true; fi
    kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
for _ in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

/usr/bin/python3 "$here/accessibility.py" enable
"$program" "$work/huawei-digital-crm.claimbook" 2>"$work/messages" &
window_process=$!
/usr/bin/python3 "$here/accessibility.py" use || { cat "$work/messages"; exit 1; }
