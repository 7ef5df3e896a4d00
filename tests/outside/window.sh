#!/usr/bin/env bash
# Starts the program in a real window under Xvfb on a copy of the example, un-ticks 1.1.11.2 with the mouse, saves with the
# keyboard, and finds the change in the file. Then changes it again, is killed without a warning, and finds the change on the
# start screen of the next run; recovers and saves it; and is ended by the system right after a change, which is not lost.
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
    # It may still be writing what it was about to keep.
    if kill "${window_process:-}" 2>/dev/null; then wait "$window_process" 2>/dev/null || true; fi
    kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
for _ in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

# start NAME [FILE]: the program in a window of that name, in a known place, with the keyboard.
start() {
    "$program" "${@:2}" 2>>"$work/messages" &
    window_process=$!
    window=$(timeout 60 xdotool search --sync --onlyvisible --name "$1" | head -n 1) || {
        echo "the window did not open:"; cat "$work/messages"; exit 1
    }
    xdotool windowmove "$window" 0 0 windowsize "$window" 1280 800 windowfocus --sync "$window"
    sleep 2
}
# ended WHY: waits until the program has ended.
ended() {
    for _ in $(seq 50); do kill -0 "$window_process" 2>/dev/null || return 0; sleep 0.2; done
    fail "the program did not end $1"
}
start 'huawei-digital-crm.claimbook' "$file"

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
ended "when it was asked to"
echo "un-ticked, saved, found in the file, ended"

recovered() { cat "$CLAIMBOOK_HOME"/recovery/*.claimbook 2>/dev/null || true; }
[ -z "$(recovered)" ] || fail "a recovery file was left behind although everything was saved"
start 'huawei-digital-crm.claimbook' "$file"
# The first process in scope is selected; one key takes it out.
xdotool key --clearmodifiers ctrl+Return
for _ in $(seq 30); do [ -n "$(recovered)" ] && break; sleep 0.2; done
[ -n "$(recovered)" ] || fail "no recovery file was written within six seconds"
kill -9 "$window_process"
wait "$window_process" 2>/dev/null || true
[ "$(scope_of 1.1.9.5)" = 'scope: "in"' ] || fail "a change that was not saved is in the file"
"$program" diff "$file" "$CLAIMBOOK_HOME"/recovery/*.claimbook >"$work/differences" && fail "the recovery file has no change"
grep -q '^1.1.9.5$' "$work/differences" || fail "the recovery file has another change: $(cat "$work/differences")"

start '^Claimbook$'
import -window root "$shots/window-recovered.png"
# The button that recovers has the keyboard.
xdotool key --clearmodifiers Return
sleep 2
xdotool key --clearmodifiers ctrl+s
for _ in $(seq 50); do [ "$(scope_of 1.1.9.5)" = 'scope: "out"' ] && break; sleep 0.2; done
[ "$(scope_of 1.1.9.5)" = 'scope: "out"' ] || fail "what was recovered and saved is not in the file"
for _ in $(seq 30); do [ -z "$(recovered)" ] && break; sleep 0.2; done
[ -z "$(recovered)" ] || fail "the recovery file stays although it was saved"
echo "killed, recovered, saved, found in the file"

xdotool key --clearmodifiers ctrl+Return
sleep 0.3
kill -TERM "$window_process"
ended "when the system asked it to"
[ -n "$(recovered)" ] || fail "the last change before the end of the session is lost"
echo "ended by the system, and the last change is kept"
