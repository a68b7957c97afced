package plumbline.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where what can be made again is kept. */
final class CacheFolder {

    private CacheFolder() {}

    /** {@code $XDG_CACHE_HOME/plumb} or {@code ~/.cache/plumb}, made if need be; a temporary folder where that fails. */
    static Path make() throws IOException {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        try {
            return Files.createDirectories(base.resolve("plumb"));
        } catch (IOException notThere) {
            return Files.createTempDirectory("plumb");
        }
    }
}
