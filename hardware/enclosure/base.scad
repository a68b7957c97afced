// The base: printed as it lies, no supports. The strap's lugs are part of its floor.
include <measures.scad>
use <seat.scad>

module shell() {
    difference() {
        slab(outside, corner);
        translate([0, 0, wall]) slab(inside + [0, 0, 1], corner - wall);
    }
}

// A slot at each end: the strap runs across the back, through one, behind the case and out of the other. It slips in through
// the slit, which is aslant so that it doesn't slip out.
module lug() {
    length = strap_width + 1.5;
    reach = strap_room + lug_bar;
    difference() {
        translate([outside.x / 2 + (reach - 12) / 2, 0, 0])
            slab([reach + 12, length + 12, lug_thickness], 4);
        translate([outside.x / 2 + strap_room / 2, 0, -1]) slab([strap_room, length, lug_thickness + 2], 1);
        translate([outside.x / 2 + strap_room + lug_bar / 2, 0, lug_thickness / 2])
            rotate([0, 0, 40]) cube([3 * lug_bar, lug_slit, lug_thickness + 2], center = true);
        // Not through the room inside.
        translate([0, 0, wall]) slab(inside, corner - wall);
    }
}

module board_posts(at, holes, height) {
    translate([at.x, at.y, wall - 0.01]) each_at(holes) cylinder(d = post, h = height);
}

module board_pilots(at, holes, height) {
    translate([at.x, at.y, 0.8]) each_at(holes) cylinder(d = screw, h = wall + height);
}

module inner_parts() {
    // The corners' posts reach to the lid; what of them is outside the room is cut off.
    translate([0, 0, wall - 0.01]) intersection() {
        each_at(lid_screws) translate([0, 0, inside.z / 2]) cube([lid_post, lid_post, inside.z], center = true);
        slab(inside + [0.02, 0.02, 1], corner - wall);
    }
    board_posts(charger_at, charger_holes, charger_post);
    board_posts(sensor_at, sensor_holes, sensor_post);
    // What carries the ends without a hole: two feet under the sensor, so that it lies on four points, a bar under the charger.
    board_posts(sensor_at, [for (x = [-10.16, 10.16]) [x, -6.35]], sensor_post);
    translate([charger_at.x - 14, charger_at.y, wall + charger_post / 2 - 0.01]) cube([4, 14, charger_post], center = true);
    // The cell's bay: stops at its right end, beside the leads, and above it.
    for (y = [-12, 12]) translate([cell_at.x + cell.x / 2 + 1.3, cell_at.y + y, wall + 2.9]) cube([1.6, 10, 6], center = true);
    for (x = [-20, 10]) translate([cell_at.x + x, cell_at.y + cell.y / 2 + 1.3, wall + 2.9]) cube([12, 1.6, 6], center = true);
    button_seat();
    slide_seat();
}

module openings() {
    each_at(lid_screws) translate([0, 0, top - 7]) cylinder(d = screw, h = 8);
    board_pilots(charger_at, charger_holes, charger_post);
    board_pilots(sensor_at, sensor_holes, sensor_post);
    translate([inside.x / 2 + wall / 2, usb_charge_at.x, usb_charge_at.y])
        rotate([0, 90, 0]) rounded([usb_plug.y, usb_plug.x]);
    translate([usb_data_at.x, -inside.y / 2 - wall / 2, usb_data_at.y])
        rotate([90, 0, 0]) rounded(usb_plug);
    // A card can be changed without opening; wide enough for a nail.
    translate([-inside.x / 2 - wall / 2, card_at.x, card_at.y]) rotate([0, 90, 0]) rounded([4.4, 14]);
    translate([hook_at, -inside.y / 2 - wall / 2, top - hook.y + 0.8])
        cube([hook.x + 1, wall + 1, 2.2], center = true);
    button_hole();
    slide_hole();
}

module rounded(size) {
    linear_extrude(wall + 2, center = true)
        offset(r = 1.5) offset(delta = -1.5) square(size, center = true);
}

module base() {
    difference() {
        union() {
            shell();
            lug();
            mirror([1, 0, 0]) lug();
            inner_parts();
        }
        openings();
    }
}
