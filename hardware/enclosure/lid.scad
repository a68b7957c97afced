// The lid, in place; enclosure.scad turns it over to be printed on its outer side, no supports.
include <measures.scad>
use <seat.scad>

module lid_plate() {
    translate([0, 0, top]) slab([outside.x, outside.y, wall], corner);
}

module lid_lip() {
    outer = [inside.x - 2 * clearance, inside.y - 2 * clearance];
    translate([0, 0, top - lip.y]) difference() {
        slab([outer.x, outer.y, lip.y + 0.01], corner - wall);
        translate([0, 0, -1]) slab([outer.x - 2 * lip.x, outer.y - 2 * lip.x, lip.y + 3], corner - wall - 1);
    }
}

// Goes in first; the nose reaches under the wall's slot.
module lid_hook() {
    y = -inside.y / 2 + clearance;
    translate([hook_at, 0, top - hook.y]) {
        translate([0, y + lip.x / 2, hook.y / 2]) cube([hook.x, lip.x, hook.y + 0.02], center = true);
        translate([-hook.x / 2, y + 0.01, 0]) rotate([90, 0, 90])
            linear_extrude(hook.x) polygon([[0, 0], [0, 2 * hook.z], [-hook.z - clearance, hook.z]]);
    }
}

module hanging_posts(at, holes, height) {
    translate([at.x, at.y, top - height]) each_at(holes) cylinder(d = post, h = height + 0.01);
}

module hanging_pilots(at, holes, height) {
    translate([at.x, at.y, top - height - 1]) each_at(holes) cylinder(d = screw, h = height + wall + 0.2);
}

// A ring around the motor's disc, open where its leads come out.
module motor_ring() {
    translate([motor_at.x, motor_at.y, top - 3]) difference() {
        cylinder(d = motor.x + 0.3 + 3, h = 3.01);
        translate([0, 0, -1]) cylinder(d = motor.x + 0.3, h = 5);
        translate([motor.x / 2, 0, 1]) cube([6, 3, 6], center = true);
    }
}

module lid() {
    difference() {
        union() {
            lid_plate();
            lid_lip();
            lid_hook();
            hanging_posts(pi_at, pi_holes, pi_post);
            hanging_posts(haptics_at, haptics_holes, haptics_post);
            hanging_posts(gauge_at, gauge_holes, gauge_post);
            motor_ring();
            ribs();
        }
        hanging_pilots(pi_at, pi_holes, pi_post);
        hanging_pilots(haptics_at, haptics_holes, haptics_post);
        hanging_pilots(gauge_at, gauge_holes, gauge_post);
        each_at(lid_screws) translate([0, 0, top - 3]) cylinder(d = screw_free, h = wall + 4);
        // Room in the lip for the base's posts, and for the plugs.
        each_at(lid_screws) translate([0, 0, top - 1.51]) cube([lid_post + 1.6, lid_post + 1.6, 3.02], center = true);
        translate([usb_data_at.x, -inside.y / 2, top - 2]) cube([usb_plug.x, 6, 4], center = true);
    }
}
