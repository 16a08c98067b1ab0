package dev.earnest.report;

import dev.earnest.analysis.lift.LiftFigures;
import dev.earnest.analysis.payback.PaybackFigures;
import dev.earnest.catalog.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest roi --payback}. */
public final class PaybackReport {
    private static final String SCHEMA = "earnest/payback/1";

    private PaybackReport() {}

    /**
     * The report of {@code figures}.
     *
     * @param lift the estimated share, told first; null where none was asked for
     * @param version of this program
     */
    public static Report of(Timeline timeline, PaybackFigures figures, @Nullable LiftFigures lift, String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(catalog(timeline, figures));
        if (lift != null) {
            sections.addAll(LiftSections.of(lift));
        }
        sections.addAll(PaybackSections.of(figures));
        sections.addAll(PaybackChart.of(figures));
        return new Report(SCHEMA, headline(timeline, figures), sections, "payback");
    }

    private static String headline(Timeline timeline, PaybackFigures figures) {
        return timeline.last().id() + " " + String.join(", ", versions(timeline)) + "   payback as of " + figures.asOf()
                + "   " + figures.currency().code();
    }

    private static List<String> versions(Timeline timeline) {
        return timeline.versions().stream().map(version -> version.version()).toList();
    }

    private static Facts catalog(Timeline timeline, PaybackFigures figures) {
        return new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", timeline.last().id()),
                        Fact.words("versions", "versions", versions(timeline)),
                        Fact.text("currency", "currency", figures.currency().code())));
    }
}
