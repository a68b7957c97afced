package plumbline.emulator.wearer;

/**
 * The coordinates of the motion at one time, each with two derivatives. Angles in radians, lengths in metres.
 *
 * <p>The way from the earth to the sensor: the path (a point that travels along {@link #heading}), the pelvis beside it,
 * the trunk turned about the pelvis (twist, then lean, then flexion), the sensor on the trunk, slipped and mounted.
 * Trunk axes: x to the front, y to the left, z up along the spine.
 */
final class Pose {
    /** Direction of travel about the vertical, to the left positive. */
    final Signal heading = new Signal();

    /** Speed along the heading, m/s; the distance gone is not kept. */
    final Signal speed = new Signal();

    /** Pelvis from the path: to the front, to the left, up. */
    final Signal pelvisX = new Signal();

    final Signal pelvisY = new Signal();
    final Signal pelvisZ = new Signal();

    /** Trunk about the vertical, from the heading, to the left positive. */
    final Signal twist = new Signal();

    /** To the right positive. */
    final Signal lean = new Signal();

    /** Forward positive. */
    final Signal flexion = new Signal();

    /** The unit on the trunk, away from where it was put, turned as flexion and lean turn the trunk. */
    final Signal slipFlexion = new Signal();

    final Signal slipLean = new Signal();

    /** Skin and ribs under the sensor, from their resting place, in trunk axes. */
    final Signal skinX = new Signal();

    final Signal skinY = new Signal();
    final Signal skinZ = new Signal();
}
