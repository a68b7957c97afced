package plumbline.device.sampling;

import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.device.recording.Tape;

/**
 * What a loop needs from the moment on that it knows its sensor.
 *
 * @param engine made for the sensor's format, with neutral, forward and fading as they were kept
 * @param tape takes what happens; its header is of the same format
 * @param settings those the engine has
 * @param keepsake takes what a restart must know
 */
public record Session(PostureEngine engine, Tape tape, Settings settings, Keepsake keepsake) {}
