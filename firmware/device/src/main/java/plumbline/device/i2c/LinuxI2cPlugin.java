package plumbline.device.i2c;

import com.pi4j.extension.Plugin;
import com.pi4j.extension.PluginService;

/** How Pi4J finds our provider: named in {@code META-INF/services}. */
public final class LinuxI2cPlugin implements Plugin {

    @Override
    public void initialize(PluginService service) {
        service.register(new LinuxI2cProvider());
    }
}
