package dev.earnest.report;

import dev.earnest.claims.Artifact;
import dev.earnest.claims.ClaimFigures;
import dev.earnest.claims.EvidenceState;
import dev.earnest.claims.OfferEvidence;
import dev.earnest.claims.Requirement;
import dev.earnest.money.CurrencyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What evidence offers ask for, and how far it has come. */
final class EvidenceTables {
    private final ClaimFigures figures;
    private final CurrencyUnit unit;

    EvidenceTables(ClaimFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    Table<OfferEvidence> offers() {
        List<Column<OfferEvidence>> columns = new ArrayList<>(List.of(
                Column.id("offer", "offer", OfferEvidence::offer),
                Column.words("evidence", "asks for", OfferEvidence::needed).optional(4),
                Column.count("needed", "needed", OfferEvidence::subjects)));
        for (EvidenceState state : EvidenceState.values()) {
            int drop = state.compareTo(EvidenceState.SPLIT) >= 0 ? 1 : 0;
            columns.add(Column.<OfferEvidence>count(state.word(), state.word(), row -> row.in(state))
                    .ifAny()
                    .optional(drop));
        }
        columns.add(
                Column.<OfferEvidence>count("late", "late", OfferEvidence::late).ifAny());
        columns.add(Column.<OfferEvidence>count("overdue", "overdue", OfferEvidence::overdue)
                .ifAny()
                .optional(2));
        columns.add(Column.<OfferEvidence>money("computed", "computed", unit, OfferEvidence::computed)
                .optional(3));
        columns.add(Column.money("held", "held", unit, OfferEvidence::held));
        columns.add(currency());
        String title = figures.offers().isEmpty() ? "" : "Evidence by offer, " + unit.code();
        return Table.of("evidence", title, columns, figures.offers());
    }

    Table<Artifact> artifacts() {
        List<Column<Artifact>> columns = List.of(
                Column.id("offer", "offer", Artifact::offer),
                Column.id("artifact", "artifact", Artifact::name),
                Column.count("needed", "needed", Artifact::needed),
                Column.count("shown", "shown", Artifact::shown),
                Column.<Artifact>count("late", "late", Artifact::late).ifAny(),
                Column.count("missing", "missing", Artifact::missing),
                Column.count("overdue", "overdue", Artifact::overdue));
        String title = figures.artifacts().isEmpty() ? "" : "Artifacts";
        return Table.of("artifacts", title, columns, figures.artifacts());
    }

    /** What asks for evidence, all of it. */
    Table<Requirement> requirements(int top) {
        return table("requirements", "Evidence, " + unit.code(), figures.requirements(), top);
    }

    /** What is held or late, for people. */
    Table<Requirement> open(int top) {
        List<Requirement> open = figures.requirements().stream()
                .filter(one -> one.held() != 0 || !one.late().isEmpty())
                .toList();
        return table("open", open.isEmpty() ? "" : "Held or late, " + unit.code(), open, top)
                .seenBy(Audience.PEOPLE);
    }

    private Table<Requirement> table(String key, String title, List<Requirement> all, int top) {
        List<Requirement> rows = all.subList(0, Math.min(top, all.size()));
        List<Column<Requirement>> columns = List.of(
                Column.id("offer", "offer", Requirement::offer),
                Column.id("partner_id", "partner", Requirement::partner),
                Column.<Requirement>text("name", "name", Requirement::name)
                        .ifAny()
                        .optional(4),
                Column.<Requirement>id("deal_id", "deal", Requirement::deal).ifAny(),
                Column.<Requirement>id("event_id", "event", Requirement::event).ifAny(),
                Column.date("earned_date", "earned", Requirement::earned),
                Column.<Requirement>date("evidence_until", "in time until", Requirement::until)
                        .optional(2),
                Column.id("state", "state", row -> row.state().word()),
                Column.words("needed", "needed", Requirement::needed).seenBy(Audience.MACHINES),
                Column.words("missing", "missing", Requirement::missing).seenBy(Audience.MACHINES),
                Column.words("late", "late", Requirement::late).seenBy(Audience.MACHINES),
                said("missing_words", "missing", Requirement::missing, 0),
                said("late_words", "late", Requirement::late, 1),
                Column.<Requirement>flag("overdue", "overdue", Requirement::overdue)
                        .seenBy(Audience.MACHINES),
                Column.words("claims", "claims", Requirement::claims).seenBy(Audience.MACHINES),
                said("claim_words", "claims", Requirement::claims, 3),
                Column.<Requirement>money("computed", "computed", unit, Requirement::computed)
                        .seenBy(Audience.MACHINES),
                Column.money("held", "held", unit, Requirement::held),
                currency());
        return Table.of(key, title, columns, rows).withNotes(ClaimTables.shown(rows.size(), all.size()));
    }

    /** The words for people, blank where there are none. */
    private static Column<Requirement> said(
            String key, String title, Function<Requirement, List<String>> value, int drop) {
        Function<Requirement, @Nullable String> joined = row -> {
            List<String> words = value.apply(row);
            return words.isEmpty() ? null : String.join(", ", words);
        };
        return Column.text(key, title, joined).ifAny().optional(drop).seenBy(Audience.PEOPLE);
    }

    private <T> Column<T> currency() {
        return Column.<T>text("currency", "currency", row -> unit.code()).seenBy(Audience.MACHINES);
    }
}
