package plumbline.emulator.pi4j;

import com.pi4j.context.Context;
import com.pi4j.extension.Plugin;
import com.pi4j.extension.PluginService;
import plumbline.emulator.unit.EmulatedUnit;

/** Found by Pi4J on the class path; brings {@link EmulatedI2CProvider}, and ends {@link EmulatedUnit#current} with the context. */
public final class EmulatedI2CPlugin implements Plugin {

    @Override
    public void initialize(PluginService service) {
        service.register(new EmulatedI2CProvider());
    }

    @Override
    public void shutdown(Context context) {
        EmulatedUnit.end();
    }
}
