package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Partners with a row and nothing else. */
public final class IdlePartner implements DataCheck {
    private static final About ABOUT = About.info(
            "idle-partner", Topic.PARTNERS, "partners in the partner file that no deal, event or touch names");

    private static final int SHOWN = 5;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        Frame partners = data.data().partners();
        TextColumn ids = partners == null ? null : partners.text("partner_id");
        if (partners == null || ids == null || data.data().deals().rows() == 0) {
            return;
        }
        BitSet busy = new BitSet();
        note(data.data().deals(), busy);
        note(data.data().events(), busy);
        note(data.data().touches(), busy);
        // a distributor sells nothing itself
        noteParents(partners, data, busy);
        Rows rows = new Rows(Role.PARTNERS, partners);
        BitSet told = new BitSet();
        List<String> names = new ArrayList<>();
        int first = -1;
        for (int row = 0; row < partners.rows(); row++) {
            int partner = ids.code(row);
            if (!busy.get(partner) && !told.get(partner)) {
                told.set(partner);
                first = first < 0 ? row : first;
                names.add(ids.text(row));
            }
        }
        if (first >= 0) {
            add(rows, first, names, hits);
        }
    }

    private static void add(Rows rows, int first, List<String> names, Hits hits) {
        int count = names.size();
        String some = String.join(", ", names.subList(0, Math.min(SHOWN, count)));
        hits.add(Hit.of(
                        ABOUT,
                        rows.spot(first, "partner_id"),
                        count == 1
                                ? "no deal, event or touch names partner `" + some + "`"
                                : "no deal, event or touch names " + count + " partners of the partner file")
                .noting(count == 1 ? "" : some + (count > SHOWN ? " and " + (count - SHOWN) + " more" : ""))
                .helping("nothing, if they are new; else see whether the deals write their ids another way"));
    }

    private static void note(@Nullable Frame frame, BitSet busy) {
        TextColumn ids = frame == null ? null : frame.text("partner_id");
        for (int row = 0; ids != null && row < ids.rows(); row++) {
            if (ids.code(row) >= 0) {
                busy.set(ids.code(row));
            }
        }
    }

    private static void noteParents(Frame partners, Evidence data, BitSet busy) {
        TextColumn parents = partners.text("parent_id");
        for (int row = 0; parents != null && row < partners.rows(); row++) {
            int code = parents.code(row) < 0 ? -1 : data.data().partnerIds().code(parents.text(row));
            if (code >= 0) {
                busy.set(code);
            }
        }
    }
}
