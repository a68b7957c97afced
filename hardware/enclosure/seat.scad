// Seats into which the button and the slide switch drop from above; the lid's ribs hold them down.
include <measures.scad>

up = inside.y / 2;
down = -inside.y / 2;
side = 1.6;

// From the wall inwards: the cap's flange with a little play, the plunger, the body, and what the body leans against.
button_front = up - cap.z - 0.4 - button_plunger.y;
button_back = button_front - button_body.y;
button_shelf = button_at.y - button_body.z / 2;
seat_top = button_at.y + button_body.z / 2;

module button_seat() {
    gap = button_legs + clearance;
    depth = up - 1 - button_back + 2;
    translate([button_at.x, 0, 0]) {
        for (x = [-1, 1])
            translate([x * (gap + side) / 2, button_back - 2 + depth / 2, wall + (seat_top - wall) / 2 - 0.01])
                cube([side, depth, seat_top - wall], center = true);
        // Carries the body, not the cap.
        translate([0, button_back + button_body.y / 2 - 1, (button_shelf + wall) / 2 - 0.01])
            cube([gap + side, button_body.y + 2, button_shelf - wall], center = true);
        // Leans between the legs.
        translate([0, button_back - 1, wall + (seat_top - wall) / 2 - 0.01]) cube([4.4, 2, seat_top - wall], center = true);
    }
}

module button_hole() {
    translate([button_at.x, up + wall / 2, button_at.y])
        rotate([90, 0, 0]) cylinder(d = cap_stem.x + 2 * clearance, h = wall + 2, center = true);
}

slide_back = down + slide_body.y;
slide_shelf = slide_at.y - slide_body.z / 2;
slide_top = slide_at.y + slide_body.z / 2;

module slide_seat() {
    gap = slide_body.x + clearance;
    translate([slide_at.x, 0, 0]) {
        for (x = [-1, 1])
            translate([x * (gap + side) / 2, down + (slide_body.y + 1) / 2, wall + (slide_top - wall) / 2 - 0.01])
                cube([side, slide_body.y + 1.02, slide_top - wall], center = true);
        translate([0, down + slide_body.y / 2, (slide_shelf + wall) / 2 - 0.01])
            cube([gap + side, slide_body.y, slide_shelf - wall], center = true);
        // Behind its ends, beside the pins.
        for (x = [-1, 1])
            translate([x * (gap / 2 - 0.8), slide_back + 0.5, wall + (slide_top - wall) / 2 - 0.01])
                cube([1.7, 1.6, slide_top - wall], center = true);
    }
}

module slide_hole() {
    translate([slide_at.x, down - wall / 2, slide_at.y])
        cube([slide_knob.x + 2.6, wall + 2, slide_knob.z + 1], center = true);
}

// The lid's, from its underside down.
module ribs() {
    rib(button_at.x, button_back + button_body.y / 2, seat_top);
    rib(slide_at.x, down + 3, slide_top);
}

module rib(x, y, height) {
    translate([x, y, (top + height + clearance) / 2]) cube([4, 2.4, top - height - clearance + 0.02], center = true);
}
