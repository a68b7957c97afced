#!/bin/sh
# Is what is to be printed one whole body each, lying on the bed, and does nothing stand where something else does?
# Needs OpenSCAD; some minutes. Exit code 0: all well; 1: something is not, with a sentence; 2: no OpenSCAD.
set -eu
cd "$(dirname -- "$0")"
command -v openscad >/dev/null || { echo "check.sh: needs OpenSCAD; install your system's openscad package." >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

complain() {
    echo "check.sh: $*" >&2
    bad=1
}

for part in base lid button; do
    if ! openscad -o "$work/$part.stl" -D "part=\"$part\"" enclosure.scad >"$work/log" 2>&1; then
        complain "$part can't be built: $(tail -n 1 "$work/log")"
        continue
    fi
    ! grep -q WARNING "$work/log" || complain "$part: $(grep WARNING "$work/log" | head -n 1)"
    grep -q 'Simple: *yes' "$work/log" || complain "$part is not manifold"
    # The outside counts as one.
    grep -q 'Volumes: *2$' "$work/log" || complain "$part is not one body: $(grep Volumes "$work/log")"
    awk -v part="$part" '/vertex/ { if ($4 < -0.001) low = 1; n++ } END { exit low || !n }' "$work/$part.stl" ||
        complain "$part reaches below the bed"
done

# Nothing in common is nothing to write: OpenSCAD then ends with 1 and says so. Parts that touch in points alone have a body
# in common that has no faces.
if openscad -o "$work/clash.stl" -D 'part="clash"' enclosure.scad >"$work/log" 2>&1; then
    ! grep -q vertex "$work/clash.stl" || complain "parts collide within x, y, z:" "$(awk '/vertex/ { for (i = 2; i < 5; i++) {
        if (!n || $i < low[i]) low[i] = $i; if (!n || $i > high[i]) high[i] = $i } n = 1 }
        END { for (i = 2; i < 5; i++) printf "%s..%s ", low[i], high[i] }' "$work/clash.stl")"
elif ! grep -q 'top level object is empty' "$work/log"; then
    complain "collisions can't be looked for: $(tail -n 1 "$work/log")"
fi
[ "$bad" -ne 0 ] || echo "base, lid and button are whole and lie flat; no two parts collide."
exit "$bad"
