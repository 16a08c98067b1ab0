package dev.earnest.reference;

import dev.earnest.reference.ReferenceData.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Step 7: held unless an approved claim for that offer and deal or event lists all the evidence. */
final class Evidence {
    private final World world;

    Evidence(World world) {
        this.world = world;
    }

    void apply(Line line) {
        boolean asked = !line.offer.evidence().isEmpty() && world.data.claims() != null;
        if (asked && line.hit != null && !line.recount() && !proven(line)) {
            line.held = line.left;
            line.left = BigDecimal.ZERO;
        }
    }

    private boolean proven(Line line) {
        String id = line.hit.item().event() ? "event_id" : "deal_id";
        for (Row claim : world.data.claims()) {
            List<String> listed = new ArrayList<>();
            for (String name : claim.text("evidence").split(";")) {
                listed.add(name.strip());
            }
            boolean approved = List.of("approved", "paid").contains(claim.text("status"));
            if (approved
                    && claim.text("partner_id").equals(line.payee)
                    && claim.text("offer_id").equals(line.offer.id())
                    && claim.text(id).equals(line.hit.item().row().text(id))
                    && listed.containsAll(line.offer.evidence())) {
                return true;
            }
        }
        return false;
    }
}
