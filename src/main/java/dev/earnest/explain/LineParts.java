package dev.earnest.explain;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Answer;
import dev.earnest.payout.LineKind;
import dev.earnest.payout.LineSeen;
import dev.earnest.payout.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps 3 to 9 of one line as parts. */
final class LineParts {
    private final Positions positions;
    private final Figures figures;
    private final Rows rows;
    private final CutParts cuts;

    LineParts(Positions positions, Figures figures, Rows rows) {
        this.positions = positions;
        this.figures = figures;
        this.rows = rows;
        this.cuts = new CutParts(positions, figures);
    }

    /** In the order of the steps. */
    List<Part> of(Answer answer, LineSeen line) {
        List<Part> parts = new ArrayList<>();
        for (Note note : line.notes()) {
            Part part = cuts.of(answer, note);
            if (part != null) {
                parts.add(part);
            }
        }
        Part evidence = evidence(answer, line);
        if (evidence != null) {
            parts.add(evidence);
        }
        if (line.committed() != 0) {
            parts.add(Part.of(7, "committed", Part.Outcome.CUT, "dated after the day of the run: committed, not paid")
                    .money(-line.committed())
                    .figure("committed", figures.unit().text(line.committed())));
        }
        for (Note note : line.notes()) {
            if (note instanceof Note.TakenBack taken) {
                parts.add(takenBack(answer, line, taken));
            }
        }
        parts.add(payment(answer, line));
        return parts;
    }

    private @Nullable Part evidence(Answer answer, LineSeen line) {
        List<String> needed = answer.offer().evidence();
        Frame claims = rows.data().claims();
        if (needed.isEmpty() || claims == null || line.kind() != LineKind.EARNING) {
            return null;
        }
        boolean held = line.held() != 0;
        List<Spot> found = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int row : claims(answer)) {
            found.addAll(rows.claim(row));
            words.add(claims.id().text(row) + " is " + word(claims, "status", row) + " with "
                    + shown(word(claims, "evidence", row)));
        }
        return Part.of(
                        7,
                        "evidence",
                        held ? Part.Outcome.CUT : Part.Outcome.FREE,
                        "evidence: " + String.join(", ", needed))
                .detail(words.isEmpty() ? "no claim" : String.join("; ", words))
                .money(held ? -line.held() : null)
                .figure("held", figures.unit().text(line.held()))
                .at(positions.of(answer.version(), "offers." + answer.offerId() + ".evidence"))
                .from(found);
    }

    private static String shown(String cell) {
        return cell.isBlank() ? "no evidence" : cell.replace(";", ", ");
    }

    private static String word(Frame claims, String column, int row) {
        TextColumn text = claims.text(column);
        String word = text == null ? "" : text.text(row);
        return word.isBlank() ? "" : word;
    }

    /** Claims of the payee for this offer and deal or event. */
    private List<Integer> claims(Answer answer) {
        Dataset data = rows.data();
        Frame claims = Objects.requireNonNull(data.claims());
        TextColumn offer = Objects.requireNonNull(claims.text("offer_id"));
        TextColumn partner = Objects.requireNonNull(claims.text("partner_id"));
        boolean event = answer.eventRow() >= 0;
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < claims.rows(); row++) {
            int of = event ? data.claimEventRow()[row] : data.claimDealRow()[row];
            boolean same = of == (event ? answer.eventRow() : answer.dealRow())
                    && partner.code(row) == answer.payee()
                    && offer.text(row).equals(answer.offerId());
            if (same) {
                found.add(row);
            }
        }
        return found;
    }

    private Part takenBack(Answer answer, LineSeen line, Note.TakenBack note) {
        String what = note.churn() ? "churned " : "refunded ";
        boolean months = note.whole() < 1000;
        String share = note.part() == note.whole()
                ? "the whole"
                : months ? note.part() + " of " + note.whole() + " months" : Figures.percent(note.part(), note.whole());
        boolean own = line.kind() == LineKind.CLAWBACK;
        return Part.of(
                        8,
                        "clawback",
                        Part.Outcome.CUT,
                        what + Figures.day(note.day()),
                        own ? "" : ": a line of its own")
                .detail(share + " of ", figures.money(note.paid()), " paid is taken back")
                .money(own ? -note.taken() : null)
                .figure("date", Figures.day(note.day()))
                .figure("trigger", note.churn() ? "churn" : "refund")
                .figure("part", String.valueOf(note.part()))
                .figure("whole", String.valueOf(note.whole()))
                .figure("paid", figures.unit().text(note.paid()))
                .figure("taken", figures.unit().text(note.taken()))
                .at(positions.of(answer.version(), "offers." + answer.offerId() + ".clawback"))
                .from(rows.deal(answer.dealRow()));
    }

    private Part payment(Answer answer, LineSeen line) {
        List<Object> words = new ArrayList<>();
        for (LineSeen.Payment payment : line.payments()) {
            words.add(words.isEmpty() ? "" : ", ");
            words.add(Figures.day(payment.day()));
            if (line.payments().size() > 1) {
                words.add(" ");
                words.add(figures.money(payment.money()));
            }
        }
        return Part.of(9, "payment", Part.Outcome.SUM, line.paid() < 0 ? "taken off on" : "payable on")
                .detail(words.toArray())
                .money(line.paid())
                .at(positions.of(answer.version(), "offers." + answer.offerId() + ".payout"));
    }
}
