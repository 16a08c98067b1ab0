package dev.earnest.cli;

/** The version of this program. */
final class Version {
    private Version() {}

    /** As in the jar's manifest; {@code dev} where it runs from classes. */
    static String text() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "dev" : packaged;
    }
}
