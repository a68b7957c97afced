package plumbline.device.app;

/** Which build this is, for {@code --version} and for traces. */
final class Version {

    private Version() {}

    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
