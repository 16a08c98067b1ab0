package dev.earnest.explain;

import dev.earnest.payout.LineSeen;
import java.util.List;

/** A ledger line with what each of steps 3 to 9 did to it. */
public record LineExplained(LineSeen line, List<Part> parts) {
    public LineExplained {
        parts = List.copyOf(parts);
    }
}
