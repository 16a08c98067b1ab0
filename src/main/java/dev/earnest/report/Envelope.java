package dev.earnest.report;

import java.util.List;

/** What every JSON report begins with. */
public final class Envelope {
    private Envelope() {}

    /** The name and version of this program, for programs. */
    public static Facts tool(String version) {
        return new Facts(
                "tool",
                "",
                Audience.MACHINES,
                List.of(Fact.text("name", "tool", "earnest"), Fact.text("version", "version", version)));
    }

    /** The fingerprint of the run, for programs. */
    public static Facts run(String fingerprint) {
        return new Facts(
                "run", "", Audience.MACHINES, List.of(Fact.text("fingerprint", "fingerprint", fingerprint)));
    }

    /** The same for people. */
    public static Notes runForPeople(String fingerprint, String version) {
        return new Notes("run", Audience.PEOPLE, List.of("run " + fingerprint + ", earnest " + version));
    }
}
