// The case of a unit: a base with the strap's clip, a lid. Lengths in mm. Every measure that a part gives is named here.
// openscad -o base.stl -D 'part="base"' enclosure.scad

part = "all"; // "base", "lid", or "all" side by side

wall = 2;
floor_thickness = 2;
clearance = 0.4;
$fn = 48;

// Inside, x across the wearer's back, y upwards, z away from the back.
inside = [104, 50, 20];
corner = 5;

// Adafruit 2011: cell with its protection board.
cell = [62, 37, 8];

// Raspberry Pi Zero 2 W, mechanical drawing: board, hole centres, hole.
pi_board = [65, 30];
pi_holes = [58, 23];
pi_screw = 2.0; // M2.5, self-cutting
pi_post = 4;

// Breakouts: board and hole centres, from their makers' drawings.
sensor_board = [25.4, 17.8];
sensor_pad = [18, 3, 1.2];
charger_board = [36.2, 22.9];
haptics_board = [20.3, 17.8];

// The motor's disc, the button's and the switch's openings, the charger's socket.
motor_diameter = 10.2;
button_diameter = 6.4;
slot_switch = [9, 4.5];
slot_usb = [10, 5];
slot_card = [14, 4];

// Strap and clip.
strap_width = 25;
strap_thickness = 2;
clip_thickness = 3;
clip_lip = 3;

lid_screw = 1.7; // 2.2 mm self-tapping
lid_post = 6;
lip = 1.2;

outside = [inside.x + 2 * wall, inside.y + 2 * wall, inside.z + floor_thickness];

module slab(size, radius) {
    linear_extrude(size.z)
        offset(r = radius) offset(delta = -radius)
            square([size.x, size.y], center = true);
}

module at_corners(spacing) {
    for (x = [-1, 1], y = [-1, 1])
        translate([x * spacing.x / 2, y * spacing.y / 2, 0]) children();
}

module shell() {
    difference() {
        slab(outside, corner);
        translate([0, 0, floor_thickness]) slab(inside + [0, 0, 1], corner - wall);
    }
}

module lid_posts(diameter, height) {
    at_corners([inside.x - lid_post + 1, inside.y - lid_post + 1]) cylinder(d = diameter, h = height);
}

// A tunnel for the strap, on the side towards the back, open at one edge so that it slips on.
module clip() {
    length = strap_width + 8;
    gap = strap_thickness + 0.8;
    translate([0, 0, 0.01 - gap - clip_thickness])
        difference() {
            translate([0, 0, (gap + clip_thickness) / 2])
                cube([length, outside.y - 8, gap + clip_thickness], center = true);
            translate([0, 0, clip_thickness + gap / 2])
                cube([strap_width + 1, outside.y, gap - 0.02], center = true);
            // The mouth: the lip that stays keeps the strap in.
            translate([strap_width / 2 - clip_lip, -outside.y / 2, -1])
                cube([2, outside.y, clip_thickness + 2]);
        }
}

module base() {
    cell_x = -inside.x / 2 + clearance + cell.x / 2 + 1;
    boards_x = inside.x / 2 - charger_board.x / 2 - clearance;
    // Clear of the corner post.
    charger_y = -inside.y / 2 + lid_post + charger_board.y / 2 + clearance;
    sensor_y = charger_y + (charger_board.y + sensor_board.y) / 2 + 0.6;
    difference() {
        union() {
            shell();
            translate([0, 0, floor_thickness - 0.01])
                intersection() {
                    lid_posts(lid_post, inside.z - lip);
                    slab([inside.x, inside.y, inside.z], 1);
                }
            // A bay that keeps the cell from sliding.
            translate([cell_x + cell.x / 2 + 1, 0, floor_thickness + 2.9])
                cube([1.6, 26, 6], center = true);
            // Two flat pads for the sensor: its angle is what everything rests on.
            for (y = [-1, 1])
                translate([boards_x - 5, sensor_y + y * 6, floor_thickness + sensor_pad.z / 2 - 0.01])
                    cube(sensor_pad, center = true);
            // The charger lies on a ledge above the wires.
            translate([boards_x, charger_y, floor_thickness + 0.99])
                cube([charger_board.x - 14, 8, 2], center = true);
        }
        translate([0, 0, floor_thickness + 4]) lid_posts(lid_screw, inside.z);
        // Charging socket and switch, through the side.
        translate([inside.x / 2 + wall / 2, charger_y, floor_thickness + 5])
            cube([wall * 3, slot_usb.x, slot_usb.y], center = true);
        translate([inside.x / 2 + wall / 2, sensor_y - 1, floor_thickness + 12])
            cube([wall * 3, slot_switch.x, slot_switch.y], center = true);
        // Button, at the top edge, where a hand reaches it.
        translate([inside.x / 2 - 24, inside.y / 2 + wall / 2, floor_thickness + 12])
            rotate([90, 0, 0]) cylinder(d = button_diameter, h = wall * 3, center = true);
        // The card can be changed without opening.
        translate([-inside.x / 2 - wall / 2, 0, floor_thickness + inside.z - 5])
            cube([wall * 3, slot_card.x, slot_card.y], center = true);
    }
    clip();
}

module lid() {
    pi_x = -inside.x / 2 + pi_board.x / 2 + clearance;
    difference() {
        union() {
            slab([outside.x, outside.y, wall], corner);
            translate([0, 0, wall - 0.01])
                difference() {
                    slab([inside.x - 2 * clearance, inside.y - 2 * clearance, lip], corner - wall);
                    translate([0, 0, -1]) slab([inside.x - 4, inside.y - 4, lip + 2], corner - wall);
                }
            translate([pi_x, 0, 0]) at_corners(pi_holes) cylinder(d = 5, h = wall + pi_post);
            // A ring that holds the motor's disc.
            translate([inside.x / 2 - 17, -10, 0])
                difference() {
                    cylinder(d = motor_diameter + 3, h = wall + 2);
                    translate([0, 0, wall]) cylinder(d = motor_diameter, h = 3);
                }
            translate([inside.x / 2 - 17, 10, wall + 1])
                cube([haptics_board.x - 6, 5, 2], center = true);
        }
        translate([pi_x, 0, 1]) at_corners(pi_holes) cylinder(d = pi_screw, h = wall + pi_post);
        translate([0, 0, -1]) lid_posts(2.4, wall + 2);
        // Room in the lip for the base's posts.
        translate([0, 0, wall]) lid_posts(lid_post + 1, lip + 1);
    }
}

if (part == "base") base();
if (part == "lid") lid();
if (part == "all") {
    base();
    translate([0, outside.y + 14, 0]) lid();
    // The side towards the back, with the clip.
    translate([0, -outside.y - 30, outside.z]) rotate([180, 0, 0]) base();
}
