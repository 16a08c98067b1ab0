package dev.earnest.explain;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.payout.Answer;
import dev.earnest.payout.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of the input files stand. */
final class Rows {
    private final Dataset data;

    Rows(Dataset data) {
        this.data = data;
    }

    private static List<Spot> spot(@Nullable Frame frame, int row) {
        return frame == null || row < 0 ? List.of() : List.of(new Spot(frame.file(row), frame.line(row)));
    }

    List<Spot> deal(int row) {
        return spot(data.deals(), row);
    }

    List<Spot> event(int row) {
        return spot(data.events(), row);
    }

    List<Spot> partner(int row) {
        return spot(data.partners(), row);
    }

    List<Spot> claim(int row) {
        return spot(data.claims(), row);
    }

    /** The touches of a deal. */
    List<Spot> touches(int deal) {
        int[] start = data.touchStart();
        List<Spot> spots = new ArrayList<>();
        if (deal >= 0 && deal + 1 < start.length) {
            for (int i = start[deal]; i < start[deal + 1]; i++) {
                spots.addAll(spot(data.touches(), data.touchOrder()[i]));
            }
        }
        return spots;
    }

    /** The row that an offer was paid on. */
    List<Spot> own(Answer answer) {
        return answer.eventRow() >= 0 ? event(answer.eventRow()) : deal(answer.dealRow());
    }

    /** The deal that a condition found. */
    List<Spot> found(Found found) {
        return found instanceof Found.Deal deal ? deal(deal.row()) : List.of();
    }

    /** The first so many of some rows of deals or events. */
    List<Spot> first(List<Integer> rows, boolean events, int most) {
        return rows.stream()
                .limit(most)
                .flatMap(row -> (events ? event(row) : deal(row)).stream())
                .toList();
    }

    String dealId(int row) {
        return data.deals().id().text(row);
    }

    String partnerId(int code) {
        return code < 0 ? "" : data.partnerIds().value(code);
    }

    Dataset data() {
        return data;
    }
}
