#!/usr/bin/env bash
# Starts the program in a real window under Xvfb on a copy of the example, un-ticks 1.1.11.2 with the mouse, saves with the
# keyboard, and finds the change in the file.
# usage: window.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
work=$(mktemp -d)
shots=$(dirname "$program")/../pictures
mkdir -p "$shots"
cp -r resources/examples/. "$work"
file=$work/huawei-digital-crm.claimbook
export CLAIMBOOK_HOME=$work/home
unset WAYLAND_DISPLAY

display=:$((90 + RANDOM % 900))
Xvfb "$display" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
export DISPLAY=$display
cleanup() {
    kill "${window_process:-}" 2>/dev/null || true
    kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
for _ in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

"$program" "$file" 2>"$work/messages" &
window_process=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name 'huawei-digital-crm.claimbook' | head -n 1) || {
    echo "the window did not open:"; cat "$work/messages"; exit 1
}
xdotool windowmove "$window" 0 0 windowsize "$window" 1280 800 windowfocus --sync "$window"
sleep 2

fail() {
    import -window root "$shots/window-failed.png" || true
    echo "error: $1 (picture: $shots/window-failed.png)"
    cat "$work/messages"
    exit 1
}
scope_of() { grep -A 1 "id: \"$1\"" "$file" | grep -o 'scope: "[a-z]*"' || echo "no scope"; }
[ "$(scope_of 1.1.11.2)" = 'scope: "in"' ] || fail "the copy of the example is not as expected: $(scope_of 1.1.11.2)"

xdotool key --clearmodifiers ctrl+f
sleep 0.5
xdotool type --delay 40 '1.1.11.2'
sleep 1
import -window root "$shots/window-filtered.png"
# The third row: the domain, the level 2 process, and the process itself.
xdotool mousemove --sync "${TICK_X:-64}" "${TICK_Y:-192}" click 1
sleep 1
import -window root "$shots/window-unticked.png"
xdotool key --clearmodifiers ctrl+s
for _ in $(seq 50); do [ "$(scope_of 1.1.11.2)" = 'scope: "out"' ] && break; sleep 0.2; done
[ "$(scope_of 1.1.11.2)" = 'scope: "out"' ] || fail "1.1.11.2 was un-ticked and saved, and its scope is: $(scope_of 1.1.11.2)"
[ -f "$file~" ] || fail "the previous version was not kept"

xdotool key --clearmodifiers ctrl+q
for _ in $(seq 50); do kill -0 "$window_process" 2>/dev/null || break; sleep 0.2; done
kill -0 "$window_process" 2>/dev/null && fail "the program did not end"
echo "un-ticked, saved, found in the file, ended"
