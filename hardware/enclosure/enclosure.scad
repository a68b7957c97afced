// The case of a unit: base with the strap's lugs, lid, the button's cap.
// openscad -o base.stl -D 'part="base"' enclosure.scad
include <measures.scad>
use <base.scad>
use <lid.scad>
use <button.scad>
use <parts.scad>

// To print: "base", "lid", "button". To look at: "open", "closed". For check.sh: "clash", what two things have in common.
part = "open";
what = ""; // base, lid or a name of parts.scad; "" for every two
other = "";

module printed_lid() {
    translate([0, 0, top + wall]) rotate([180, 0, 0]) lid();
}

module parts_of(list) {
    for (name = list) part(name);
}

module named(name) {
    if (name == "base") base();
    else if (name == "lid") translate([0, 0, 0.02]) lid(); // lies on the base
    else part(name);
}

if (part == "base") base();
if (part == "lid") printed_lid();
if (part == "button") button();
if (part == "closed") {
    color("teal") base();
    color("lightblue") lid();
    parts_of(["switch", "slide", "strap"]);
}
if (part == "open") {
    color("teal") base();
    parts_of(["cell", "charger", "sensor", "switch", "slide"]);
    // The lid, folded over its upper edge.
    translate([0, 2 * outside.y + 14, top + wall]) rotate([180, 0, 0]) {
        color("lightblue") lid();
        parts_of(["pi", "haptics", "gauge", "motor"]);
    }
}
if (part == "clash") {
    all = concat(["base", "lid"], names());
    for (i = [0:len(all) - 2], j = [i + 1:len(all) - 1])
        if (what == "" || (what == all[i] && other == all[j])) intersection() {
            named(all[i]);
            named(all[j]);
        }
}
