// Every measure that a part gives, and where each part lies. Lengths in mm; sources in ../bill-of-materials.md.
// Seen from outside by someone behind the wearer: x to the right, y up, z away from the back; the middle of the case is x = y = 0,
// the side towards the back z = 0.

wall = 2;
clearance = 0.3; // between printed parts
inside = [106, 52, 20];
corner = 5;
outside = [inside.x + 2 * wall, inside.y + 2 * wall, inside.z + wall]; // of the base; the lid adds a wall
top = outside.z;

// Strap.
strap_width = 25;
strap_room = 4; // across the slot: the strap, bent
lug_thickness = 3;
lug_bar = 6;
lug_slit = 3;

// M2.5 x 5 mm, which cut their thread.
screw = 2.1;
screw_free = 2.9;
screw_head = [5, 2.1]; // diameter, height
post = 5;

// Boards: outline, thickness with what stands up, and holes from the board's middle. As in their layouts (Eagle, and the Pi's
// mechanical drawing). "Up" is the component side.
pcb = 1.6;
qt = 3; // height of a STEMMA QT socket (JST SH)
ph = 5.6; // height of a battery socket (JST PH)
usb = 2.9; // height of a micro USB socket
usb_plug = [12, 8]; // the plug's sleeve comes through the wall

pi = [65, 30];
pi_pcb = 1.4;
pi_up = 3.4; // mini HDMI
pi_holes = [for (x = [-29, 29], y = [-11.5, 11.5]) [x, y]];
pi_usb_data = -32.5 + 41.4; // from the middle, along x, with the header at the top
pi_card = 1.9; // from the middle, along y

small_board = [25.4, 17.8]; // LSM6DSOX, DRV2605L
gauge_board = [25.4, 20.4];
charger_board = [36.1, 22.9];
charger_holes = [for (y = [-8.9, 8.9]) [15.5, y]]; // beside its USB socket, turned to the right
sensor_holes = [for (x = [-10.16, 10.16]) [x, 6.35]];
haptics_holes = [for (x = [-10.16, 10.16], y = [-6.35, 6.35]) [x, y]];
gauge_holes = [for (x = [-10.16, 10.16], y = [-7.62, 7.62]) [x, y]];

cell = [62, 37, 8]; // with its protection board, tape, and a millimetre to swell
motor = [10, 3.7]; // diameter, height
button_body = [6, 3.5, 6]; // Omron B3F-1000, lying: its plunger looks up
button_plunger = [3.5, 0.8];
button_legs = 7.9; // across the legs
slide_body = [11.6, 6, 4]; // E-Switch EG1218, lying
slide_knob = [4, 4, 2.4]; // with its way

// Where they are. Boards of the base by the height of their posts, boards of the lid by theirs.
cell_at = [-20, -6.4];
charger_at = [34.1, -6.1];
charger_post = 4;
sensor_at = [33, 15.4];
sensor_post = 3;
pi_at = [-19.5, -9.5];
pi_post = 6;
haptics_at = [-17, 16.2];
haptics_post = 3;
gauge_at = [33, 14];
gauge_post = 3;
motor_at = [-42, 16];
button_at = [8, 12]; // x, z, in the wall that is up
slide_at = [30, 14]; // x, z, in the wall that is down

lid_post = 6;
lid_screws = [[-50, 23], [50, 23], [50, -23], [17, -23]];
hook_at = -25; // x, in the wall that is down: where the Pi leaves no room for a screw
hook = [10, 3.6, 0.9]; // width, depth from the lid, how far it reaches into the wall

lip = [1.6, 1.5]; // of the lid: thickness, depth

cap = [7.6, 6, 1]; // the button's cap: its flange
cap_stem = [6, 3.6]; // diameter, length from the flange

usb_charge_at = [charger_at.y, wall + charger_post + pcb + usb / 2]; // y, z, in the wall to the right
pi_board_z = top - pi_post - pi_pcb;
usb_data_at = [pi_at.x + pi_usb_data, pi_board_z + pi_pcb + 2.6 / 2]; // x, z, in the wall that is down
card_at = [pi_at.y + pi_card, pi_board_z + pi_pcb + 0.7]; // y, z, in the wall to the left

$fn = 48;

module slab(size, radius) {
    linear_extrude(size.z)
        offset(r = radius) offset(delta = -radius)
            square([size.x, size.y], center = true);
}

module each_at(places) {
    for (p = places) translate([p.x, p.y, 0]) children();
}
