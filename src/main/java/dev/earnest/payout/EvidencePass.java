package dev.earnest.payout;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Step 7: lines without an approved claim that lists all the evidence are held. */
final class EvidencePass {
    private final Map<Key, List<Set<String>>> approved = new HashMap<>();

    /** What a claim is for. */
    private record Key(String offer, int partner, boolean event, int row) {}

    /** @param claims the claims of the data */
    EvidencePass(Dataset data, Frame claims) {
        TextColumn offer = java.util.Objects.requireNonNull(claims.text("offer_id"));
        TextColumn partner = java.util.Objects.requireNonNull(claims.text("partner_id"));
        TextColumn status = claims.text("status");
        TextColumn evidence = claims.text("evidence");
        for (int row = 0; row < claims.rows(); row++) {
            String word = status == null ? "" : status.text(row);
            if (word.equals("approved") || word.equals("paid")) {
                Set<String> shown = new HashSet<>();
                for (String item :
                        evidence == null ? new String[0] : evidence.text(row).split(";")) {
                    shown.add(item.strip());
                }
                add(new Key(offer.text(row), partner.code(row), false, data.claimDealRow()[row]), shown);
                add(new Key(offer.text(row), partner.code(row), true, data.claimEventRow()[row]), shown);
            }
        }
    }

    private void add(Key key, Set<String> shown) {
        if (key.row() >= 0) {
            approved.computeIfAbsent(key, any -> new ArrayList<>()).add(shown);
        }
    }

    void run(Series series) {
        boolean asks = series.versions.stream()
                .anyMatch(version -> !version.offer.evidence().isEmpty());
        if (!asks) {
            return;
        }
        Lines lines = series.lines;
        for (int line = 0; line < lines.size(); line++) {
            List<String> needed = series.version(line).offer.evidence();
            if (lines.kind(line) == LineKind.EARNING && !needed.isEmpty() && !shown(series, line, needed)) {
                lines.hold(line, lines.left(line));
            }
        }
    }

    private boolean shown(Series series, int line, List<String> needed) {
        boolean event = series.domain.events();
        int row = event ? series.lines.row(line) : series.domain.dealRow(series.lines.row(line));
        Key key = new Key(series.id, series.lines.payee(line), event, row);
        return approved.getOrDefault(key, List.of()).stream().anyMatch(shown -> shown.containsAll(needed));
    }
}
