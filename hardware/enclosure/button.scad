// The button's cap: put through its hole from inside, before the switch. Printed on its flange.
include <measures.scad>

module button() {
    translate([0, 0, cap.z / 2]) cube([cap.x, cap.y, cap.z], center = true);
    cylinder(d = cap_stem.x, h = cap.z + cap_stem.y);
}
