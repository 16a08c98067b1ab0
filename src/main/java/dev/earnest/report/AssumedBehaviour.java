package dev.earnest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What partners are assumed to do, at the head of every report whose figures count with it. */
public final class AssumedBehaviour {
    /** What reports say of deals that nobody altered, and what they say of others in its place. */
    private static final Map<String, String> INSTEAD = Map.of(
            RoiReport.SAME_DEALS,
            "The deals as assumed above, under these terms.",
            "; the same deals under these terms.",
            "; the deals as assumed above, under these terms.",
            " The same deals under these terms.",
            " The deals as assumed above, under these terms.");

    private AssumedBehaviour() {}

    /**
     * The report with the assumptions right behind what every report begins with; the same where nothing is assumed.
     *
     * @param lines each assumption, and what it does
     */
    public static Report first(Report report, List<String> lines) {
        if (lines.isEmpty()) {
            return report;
        }
        List<Section> sections = new ArrayList<>();
        report.sections().forEach(section -> sections.add(corrected(section)));
        int place = 0;
        while (place < sections.size() && sections.get(place).audience() == Audience.MACHINES) {
            place++;
        }
        sections.add(place, Notes.of("assumed", lines));
        return new Report(report.schema(), report.headline(), sections, report.mainTable());
    }

    private static Section corrected(Section section) {
        return section instanceof Notes notes
                ? new Notes(
                        notes.key(),
                        notes.audience(),
                        notes.lines().stream().map(AssumedBehaviour::corrected).toList())
                : section;
    }

    private static String corrected(String line) {
        String corrected = line;
        for (Map.Entry<String, String> each : INSTEAD.entrySet()) {
            corrected = corrected.endsWith(each.getKey())
                    ? corrected.substring(0, corrected.length() - each.getKey().length()) + each.getValue()
                    : corrected;
        }
        return corrected;
    }
}
