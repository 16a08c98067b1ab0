package dev.earnest.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that the language itself knows, and what kind of value each has. */
public final class Fields {
    /** What a field holds. */
    public enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        WHOLE("a whole number"),
        DATE("a date"),
        BOOL("`true` or `false`"),
        PERCENT("a percent"),
        DURATION("a length of time");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As messages name it. */
        public String words() {
            return words;
        }
    }

    /** The values a field can have, where the language says so. */
    public static final Map<String, List<String>> VALUES =
            Map.of("stage", List.of("won", "lost", "open"), "account", List.of("new", "existing"));

    private static final Map<String, Kind> DEAL = new HashMap<>();
    private static final Map<String, Kind> PARTNER = new HashMap<>();

    static {
        put(
                DEAL,
                Kind.TEXT,
                "deal_id",
                "partner_id",
                "account_id",
                "product",
                "region",
                "deal_type",
                "stage",
                "currency",
                "source",
                "account",
                "owns",
                "event_id",
                "type",
                "evidence",
                "status");
        put(
                DEAL,
                Kind.DATE,
                "close_date",
                "created_date",
                "registered_date",
                "approved_date",
                "cash_date",
                "refunded_date",
                "churned_date",
                "date");
        put(
                DEAL,
                Kind.NUMBER,
                "amount",
                "list_amount",
                "cost",
                "margin",
                "arr",
                "mrr",
                "quantity",
                "term_months",
                "refunded_amount",
                "value",
                "days_to_close",
                "days_since_close");
        put(DEAL, Kind.BOOL, "registered", "incumbent");
        put(DEAL, Kind.PERCENT, "discount", "margin_rate");
        put(DEAL, Kind.DURATION, "account_age", "account_idle");
        put(PARTNER, Kind.TEXT, "partner_id", "name", "tier", "type", "region", "specialization", "parent_id");
        put(PARTNER, Kind.DATE, "joined_date", "left_date", "valid_from");
        put(PARTNER, Kind.NUMBER, "quota");
    }

    private Fields() {}

    private static void put(Map<String, Kind> map, Kind kind, String... fields) {
        for (String field : fields) {
            map.put(field, kind);
        }
    }

    /** The kind of a field as written in conditions on the deal or on the partner; null where only the data knows. */
    public static @Nullable Kind kind(String field, boolean onPartner) {
        if (field.startsWith("deal.")) {
            return DEAL.get(field.substring(5));
        }
        if (field.startsWith("partner.")) {
            return PARTNER.get(field.substring(8));
        }
        return onPartner ? PARTNER.get(field) : DEAL.get(field);
    }

    /** The kind of a field that may be of deal or partner. */
    public static @Nullable Kind either(String field) {
        Kind deal = kind(field, false);
        return deal != null ? deal : kind(field, true);
    }

    /** Whether a column can't be summed. */
    public static boolean notNumeric(String column) {
        Kind kind = DEAL.get(column);
        return kind != null && kind != Kind.NUMBER || PARTNER.containsKey(column);
    }
}
