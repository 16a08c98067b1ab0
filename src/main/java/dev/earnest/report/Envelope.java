package dev.earnest.report;

import dev.earnest.analysis.SimulateFigures.InputFigures;
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
        return new Facts("run", "", Audience.MACHINES, List.of(Fact.text("fingerprint", "fingerprint", fingerprint)));
    }

    /** The same for people. */
    public static Notes runForPeople(String fingerprint, String version) {
        return new Notes("run", Audience.PEOPLE, List.of("run " + fingerprint + ", earnest " + version));
    }

    /** The files that were read, for programs. */
    static Table<InputFigures> inputs(List<InputFigures> files) {
        List<Column<InputFigures>> columns = List.of(
                Column.text("role", "role", InputFigures::role),
                Column.text("file", "file", InputFigures::file),
                Column.countIfAny("bytes", "bytes", InputFigures::bytes),
                Column.text("crc32", "crc32", InputFigures::crc32),
                Column.count("rows", "rows", InputFigures::rows));
        return Table.of("inputs", "", columns, files).seenBy(Audience.MACHINES);
    }
}
