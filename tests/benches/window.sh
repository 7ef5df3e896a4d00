#!/usr/bin/env bash
# What the open window costs at rest, against an empty eframe window in the same run: memory, and processor time and
# wake-ups over ten seconds without a touch. Needs Xvfb and xdotool, and release builds:
#   cargo build --release && cargo bench --bench empty_window --no-run
# usage: window.sh PROGRAM EMPTY_WINDOW FILE [RUNS]     FILE: the assessment to open; for the bound on memory, the largest
set -euo pipefail
program=$1 empty_window=$2 file=$3 runs=${4:-3}
work=$(mktemp -d)
cp "$file" "$work/opened.claimbook"
export CLAIMBOOK_HOME=$work/home DISPLAY=:${RANDOM:0:3}8 LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY
Xvfb "$DISPLAY" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
trap 'kill $server; rm -rf "$work"' EXIT
for _ in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

# Of one program, after three seconds to come to rest: megabytes in use (shared pages by their share), clock ticks of
# processor time and voluntary context switches of all threads over ten seconds.
measure() {
    local process
    "$@" >/dev/null 2>&1 &
    process=$!
    xdotool search --sync --onlyvisible --pid $process >/dev/null
    sleep 3
    ticks() { awk '{print $14 + $15}' /proc/$process/stat; }
    switches() { cat /proc/$process/task/*/status | awk '/^voluntary_ctxt/ {n += $2} END {print n}'; }
    local ticks_before switches_before
    ticks_before=$(ticks) switches_before=$(switches)
    sleep 10
    echo "$(awk '/^Pss:/ {print $2 / 1024}' /proc/$process/smaps_rollup) $(($(ticks) - ticks_before)) $(($(switches) - switches_before))"
    kill $process; wait $process 2>/dev/null || true
}
median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR + 1) / 2)]}'; }

for _ in $(seq "$runs"); do
    measure "$program" "$work/opened.claimbook" >>"$work/ours"
    measure "$empty_window" >>"$work/empty"
done
for what in ours empty; do
    printf '%-6s %4.0f MB, %s ticks of processor time and %s wake-ups in ten seconds at rest (medians of %s)\n' $what \
        "$(cut -d' ' -f1 "$work/$what" | median)" "$(cut -d' ' -f2 "$work/$what" | median)" "$(cut -d' ' -f3 "$work/$what" | median)" "$runs"
done
