#!/bin/sh
# Runs the unmodified service at its usual rate on an emulated /dev/i2c-1 under what a unit may meet at its worst, all at once:
# 100 MB of garbage a second, a second process that takes a whole core, and a disk that stalls for 20 s each minute.
# Prints the service's summary. Afterwards the traces can be replayed: plumb replay STATE/flight
#
# usage: soak.sh SECONDS         needs root (a file system in a file, mounted and frozen), make, cc, and mvn package before
set -eu

seconds=${1:-600}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
device=$(dirname -- "$(dirname -- "$here")")
root=$(dirname -- "$(dirname -- "$device")")
java=${JAVA_HOME:?set JAVA_HOME to a JDK 25}/bin/java
lib=$(ls "$device"/target/lib/*.jar | tr '\n' ':')
flags=$(sed -n "/^flags='/,/'\$/{s/^flags='//;s/'\$//;p}" "$device/plumbd")
work=$(mktemp -d)

end() {
    [ -z "${yes:-}" ] || kill "$yes" 2>/dev/null || true
    [ -z "${freezer:-}" ] || kill "$freezer" 2>/dev/null || true
    [ -z "${unit:-}" ] || kill "$unit" 2>/dev/null || true
    fsfreeze -u "$work/disk" 2>/dev/null || true
    umount "$work/disk" 2>/dev/null || true
}
trap end EXIT INT TERM

make -s -C "$root/hardware/emulation" OUT="$work"
mkdir -p "$work/stress/META-INF/services" "$work/disk" "$work/run" "$work/log"
echo plumbline.device.service.GarbageClock >"$work/stress/META-INF/services/plumbline.core.time.LoopClock"

truncate -s 256M "$work/image"
mkfs.ext4 -q "$work/image"
mount -o loop "$work/image" "$work/disk"

# First in line, as hardware is.
chrt -f 50 "$java" -XX:+UseSerialGC -cp "$root/firmware/core/target/classes:$root/firmware/emulator/target/classes" \
    plumbline.emulator.unit.ServedUnit "$work/bus" >"$work/unit.txt" &
unit=$!
until grep -q serving "$work/unit.txt"; do sleep 0.2; done

yes >/dev/null &
yes=$!
while sleep 40; do
    fsfreeze -f "$work/disk" && sleep 20 && fsfreeze -u "$work/disk"
done &
freezer=$!

# shellcheck disable=SC2086
RUNTIME_DIRECTORY=$work/run LOGS_DIRECTORY=$work/log chrt -f 50 "$work/i2c-stand-in" --bus 1 --model "$work/bus" -- \
    chrt -o 0 "$java" $flags -Xlog:gc:file="$work/gc.txt" \
    -cp "$device/target/classes:$lib:$device/target/test-classes:$work/stress" plumbline.device.app.Plumbd \
    --state "$work/disk/state" --for "$seconds"
printf 'collections: %s\n' "$(grep -c Pause "$work/gc.txt")"
cp -r "$work/disk/state" "$work/state"
printf 'the state is in %s\n' "$work/state"
