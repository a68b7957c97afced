// What is bought, as blocks of its outline and height, in place: to look at, and for check.sh to find what collides.
include <measures.scad>
use <button.scad>

function names() = ["cell", "charger", "sensor", "pi", "haptics", "gauge", "motor", "switch", "slide", "plugs", "strap"];

module part(name) {
    if (name == "cell") color("silver") translate([cell_at.x, cell_at.y, wall + cell.z / 2 + 0.02]) cube(cell, center = true);
    if (name == "charger") color("navy") charger();
    if (name == "sensor") color("purple") lying(sensor_at, small_board, sensor_post) qt_sockets();
    if (name == "pi") color("green") raspberry();
    if (name == "haptics") color("purple") hanging(haptics_at, small_board, haptics_post) qt_sockets();
    if (name == "gauge") color("purple") hanging(gauge_at, gauge_board, gauge_post) {
        translate([0, -1.3, 0]) qt_sockets();
        translate([0, -gauge_board.y / 2 + 4, ph / 2]) cube([17, 8, ph], center = true);
    }
    if (name == "motor") color("gold") translate([motor_at.x, motor_at.y, top - motor.y - 0.02]) cylinder(d = motor.x, h = motor.y);
    if (name == "switch") color("dimgray") tactile();
    if (name == "slide") color("dimgray") slide();
    if (name == "plugs") color("black") plugs();
    if (name == "strap") color("slategray") strap();
}

module lying(at, board, height) {
    translate([at.x, at.y, wall + height + 0.02]) {
        translate([0, 0, pcb / 2]) cube([board.x, board.y, pcb], center = true);
        translate([0, 0, pcb]) children();
    }
}

module hanging(at, board, height) {
    translate([at.x, at.y, top - height - 0.02]) mirror([0, 0, 1]) {
        translate([0, 0, pcb / 2]) cube([board.x, board.y, pcb], center = true);
        translate([0, 0, pcb]) children();
    }
}

// Two sockets, and what else stands on such a board.
module qt_sockets() {
    for (x = [-1, 1]) translate([x * 10.2, 0, qt / 2]) cube([5, 6.4, qt], center = true);
    translate([0, 0, 0.6]) cube([14, 9, 1.2], center = true);
}

module charger() {
    lying(charger_at, charger_board, charger_post) {
        translate([13.8, 0, usb / 2]) cube([10, 8, usb], center = true);
        translate([7.3, -7.4, ph / 2]) cube([8, 8, ph], center = true);
        translate([-6.4, -4.5, 2.3]) cube([6, 6, 4.6], center = true);
        translate([0, 1, 1.4]) cube([24, 16, 2.8], center = true);
        // Heads of its screws, and of the sensor's: not higher than what stands beside them.
        translate([15.5, 8.9, 0]) cylinder(d = screw_head.x, h = screw_head.y);
        translate([15.5, -8.9, 0]) cylinder(d = screw_head.x, h = screw_head.y);
    }
}

module raspberry() {
    translate([pi_at.x, pi_at.y, pi_board_z - 0.02]) {
        translate([0, 0, pi_pcb / 2]) cube([pi.x, pi.y, pi_pcb], center = true);
        // Ports along the lower edge, the header's joints and the card along the others.
        translate([-32.5 + 12.4, -11.5, pi_pcb + pi_up / 2]) cube([11.2, 8, pi_up], center = true);
        for (x = [41.4, 54]) translate([-32.5 + x, -12.9, pi_pcb + 1.3]) cube([8, 5.6, 2.6], center = true);
        translate([2, 0, pi_pcb + 0.75]) cube([36, 12, 1.5], center = true);
        translate([0, 11.5, pi_pcb + 1]) cube([50, 5, 2], center = true);
        translate([-27, pi_card, pi_pcb + 0.7]) cube([15, 12, 1.4], center = true);
        for (h = pi_holes) translate([h.x, h.y, -screw_head.y]) cylinder(d = screw_head.x, h = screw_head.y);
    }
}

module tactile() {
    up = inside.y / 2;
    front = up - cap.z - 0.4 - button_plunger.y;
    translate([button_at.x, 0, button_at.y]) {
        translate([0, front - button_body.y / 2 + 0.02, 0.02]) cube(button_body, center = true);
        translate([0, front, 0]) rotate([-90, 0, 0]) cylinder(d = button_plunger.x, h = button_plunger.y);
        for (x = [-1, 1], z = [-1, 1])
            translate([x * 3.5, front - button_body.y / 2 - 1, z * 2.25]) cube([0.7, button_body.y + 2, 0.7], center = true);
        // The cap, at rest.
        translate([0, up - 0.3 - cap.z, 0]) rotate([-90, 0, 0]) button();
    }
}

module slide() {
    translate([slide_at.x, -inside.y / 2, slide_at.y]) {
        translate([0, slide_body.y / 2 - 0.2, 0.02]) cube(slide_body - [0, 0.4, 0], center = true);
        translate([0, -slide_knob.y / 2, 0]) cube(slide_knob, center = true);
        for (x = [-2.5, 0, 2.5]) translate([x, slide_body.y + 1.7, 0]) cube([0.6, 4, 0.6], center = true);
    }
}

// Plugs in the sockets that are used, with room for their wires to bend.
module plugs() {
    qt_plug = [6, 6, 2.8];
    for (x = [-1, 1]) translate([haptics_at.x + x * 15.8, haptics_at.y, top - haptics_post - pcb - qt / 2])
        cube(qt_plug, center = true);
    for (x = [-1, 1]) translate([gauge_at.x + x * 15.8, gauge_at.y - 1.3, top - gauge_post - pcb - qt / 2])
        cube(qt_plug, center = true);
    translate([sensor_at.x + 15.8, sensor_at.y, wall + sensor_post + pcb + qt / 2]) cube(qt_plug, center = true);
    for (x = [-4.3, 4.3])
        translate([gauge_at.x + x, gauge_at.y - gauge_board.y / 2 - 4, top - gauge_post - pcb - ph / 2])
            cube([6.4, 7.9, 5], center = true);
    translate([charger_at.x + 7.3, charger_at.y - charger_board.y / 2 - 3.5, wall + charger_post + pcb + ph / 2])
        cube([6.4, 7, 5], center = true);
    // Sleeves of a charger's and of a computer's plug, outside.
    translate([inside.x / 2 + 1, usb_charge_at.x, usb_charge_at.y]) rotate([0, 90, 0]) slab([7.4, 11, 16], 1.5);
    translate([usb_data_at.x, -inside.y / 2 - 1, usb_data_at.y]) rotate([90, 0, 0]) slab([11, 7.4, 16], 1.5);
}

// Over a bar, down through its slot, behind the case, and the same on the other side.
module strap() {
    thick = 1.6;
    half = [[92, 4.4], [66, 4.4], [58.8, 4.4], [57, 3.2], [57, -0.4], [55.4, -1.3]];
    way = concat([for (p = half) [-p.x, p.y]], [for (i = [len(half) - 1:-1:0]) half[i]]);
    for (i = [0:len(way) - 2]) hull() for (p = [way[i], way[i + 1]])
        translate([p.x, 0, p.y]) rotate([90, 0, 0]) cylinder(d = thick, h = strap_width, center = true, $fn = 12);
}
