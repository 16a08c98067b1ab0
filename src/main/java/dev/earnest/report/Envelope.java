package dev.earnest.report;

import dev.earnest.analysis.SimulateFigures.InputFigures;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** Where the rows of files went of which several were read as one; empty where there are none. */
    static List<Table<InputFigures>> files(List<InputFigures> inputs) {
        Map<String, Long> counts =
                inputs.stream().collect(Collectors.groupingBy(InputFigures::role, Collectors.counting()));
        List<InputFigures> several = inputs.stream()
                .filter(file -> !file.role().equals("join") && counts.getOrDefault(file.role(), 0L) > 1)
                .toList();
        List<Column<InputFigures>> columns = List.of(
                Column.text("role", "role", InputFigures::role),
                Column.text("file", "file", InputFigures::file),
                Column.count("rows", "rows", InputFigures::rows),
                Column.count("rejected", "rejected", InputFigures::rejected),
                Column.count("used", "used", file -> file.rows() - file.rejected()));
        return several.isEmpty() ? List.of() : List.of(Table.of("files", "Files read as one", columns, several));
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
