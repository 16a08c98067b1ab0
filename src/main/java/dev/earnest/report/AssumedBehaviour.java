package dev.earnest.report;

import java.util.ArrayList;
import java.util.List;

/** What partners are assumed to do, at the head of every report whose figures count with it. */
public final class AssumedBehaviour {
    private static final String ASSUMED = "The deals as assumed above, under these terms.";

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

    /** What a report says of deals that nobody altered. */
    private static Section corrected(Section section) {
        return section instanceof Notes notes && notes.lines().contains(RoiReport.SAME_DEALS)
                ? new Notes(
                        notes.key(),
                        notes.audience(),
                        notes.lines().stream()
                                .map(line -> line.equals(RoiReport.SAME_DEALS) ? ASSUMED : line)
                                .toList())
                : section;
    }
}
