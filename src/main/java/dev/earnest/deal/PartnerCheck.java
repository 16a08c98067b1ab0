package dev.earnest.deal;

import dev.earnest.problem.Nearest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Partners that a file names are in the partner file, where there is one. */
final class PartnerCheck implements RowCheck {
    private static final int MOST_COMPARED = 20_000;

    private final Session session;
    private final List<Field> fields = new ArrayList<>();
    private final List<ColumnBuilder.Texts> columns = new ArrayList<>();

    PartnerCheck(Session session, FilePlan plan) {
        this.session = session;
        for (Field field : plan.fields().values()) {
            if (field.builder() instanceof ColumnBuilder.Texts texts && texts.dictionary() == session.partnerIds) {
                fields.add(field);
                columns.add(texts);
            }
        }
    }

    @Override
    public void check(int at, Faults.OfFile faults) {
        BitSet known = session.partnersWithRow;
        if (known == null) {
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            int code = columns.get(i).code(at);
            if (code >= 0 && !known.get(code)) {
                Field field = fields.get(i);
                boolean rejected = session.rejected(Role.PARTNERS).contains(session.partnerIds.value(code));
                faults.add(
                        rejected ? Rule.NEEDS_REJECTED_ROW : Rule.UNKNOWN_PARTNER,
                        () -> said(field, session.partnerIds.value(code), rejected, known));
            }
        }
    }

    private Said said(Field field, String partner, boolean rejected, BitSet known) {
        if (rejected) {
            return field.said("whose row in the partner file was rejected", null);
        }
        String near = nearest(partner, known);
        return field.said(
                "which the partner file does not have",
                near == null ? "add the partner to the partner file" : "did you mean `" + near + "`?");
    }

    private @Nullable String nearest(String partner, BitSet known) {
        if (known.cardinality() > MOST_COMPARED) {
            return null;
        }
        List<String> ids = new ArrayList<>();
        known.stream().forEach(code -> ids.add(session.partnerIds.value(code)));
        return Nearest.to(partner, ids);
    }
}
