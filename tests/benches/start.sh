#!/usr/bin/env bash
# How long the program takes until its window has drawn the example, against an empty eframe window; and `claimbook score`
# against an empty Rust program. In turn, in one run. Needs Xvfb, xdotool and ImageMagick, and release builds:
#   cargo build --release && cargo bench --bench empty_window --bench empty_program --no-run
# usage: start.sh PROGRAM EMPTY_WINDOW EMPTY_PROGRAM [RUNS]
set -euo pipefail
program=$1 empty_window=$2 empty_program=$3 runs=${4:-7}
work=$(mktemp -d)
cp -r resources/examples/. "$work"
export CLAIMBOOK_HOME=$work/home DISPLAY=:${RANDOM:0:3}9
unset WAYLAND_DISPLAY
Xvfb "$DISPLAY" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
trap 'kill $server; rm -rf "$work"' EXIT
for _ in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

# Milliseconds from start to the first pixels that are not the root's black.
until_drawn() {
    local begin end process
    begin=$(date +%s%N)
    "$@" >/dev/null 2>&1 &
    process=$!
    until [ "$(import -window root -crop 8x8+640+300 -format '%[fx:mean>0.02]' info: 2>/dev/null)" = 1 ]; do :; done
    end=$(date +%s%N)
    kill $process; wait $process 2>/dev/null || true
    sleep 0.3
    echo $(((end - begin) / 1000000))
}
millis() { local begin end; begin=$(date +%s%N); "$@" >/dev/null; end=$(date +%s%N); echo $(((end - begin) / 1000)); }
median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR + 1) / 2)]}'; }

for _ in $(seq "$runs"); do
    until_drawn "$program" "$work/huawei-digital-crm.claimbook" >>"$work/ours"
    until_drawn "$empty_window" >>"$work/empty"
    millis "$program" score "$work/huawei-digital-crm.claimbook" >>"$work/score"
    millis "$empty_program" >>"$work/nothing"
done
echo "window with the example: $(median <"$work/ours") ms; empty window: $(median <"$work/empty") ms (medians of $runs)"
echo "claimbook score: $(median <"$work/score") us; empty program: $(median <"$work/nothing") us"
