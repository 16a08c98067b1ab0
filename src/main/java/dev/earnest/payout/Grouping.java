package dev.earnest.payout;

import dev.earnest.catalog.Period;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Column;
import dev.earnest.deal.Frame;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one field of ledger lines: of the line itself ({@code offer}, {@code type}, {@code phase}, {@code partner},
 * {@code kind}, {@code version}), a fiscal period of the earning date ({@code month}, {@code quarter}, {@code half},
 * {@code year}), a column of the event or deal, a ladder's attribute, or a column of the partner file in force that day.
 */
public final class Grouping {
    private static final Set<String> OF_LINE = Set.of("offer", "type", "phase", "partner", "kind", "version");
    private static final Set<String> PERIODS = Set.of("month", "quarter", "half", "year");

    private final Context context;
    private final String field;

    Grouping(Context context, String field) {
        this.context = context;
        this.field = field;
    }

    /** Whether some line may have the field. */
    public boolean known() {
        String plain = plain();
        Frame partners = context.data.partners();
        Frame events = context.data.events();
        return OF_LINE.contains(field)
                || PERIODS.contains(field)
                || context.ladder(plain) != null
                || context.data.deals().column(plain) != null
                || (partners != null && partners.column(plain) != null)
                || (events != null && events.column(plain) != null);
    }

    private String plain() {
        return plain(field);
    }

    private static String plain(String field) {
        return field.startsWith("deal.")
                ? field.substring(5)
                : field.startsWith("partner.") ? field.substring(8) : field;
    }

    /** The field of the line a cursor stands on; empty where it has none. */
    public String of(LedgerCursor line) {
        if (PERIODS.contains(field)) {
            return context.periods.name(Period.valueOf(field.toUpperCase(Locale.ROOT)), line.earnedDay());
        }
        return switch (field) {
            case "offer" -> line.offerId();
            case "type" -> line.type().word();
            case "phase" -> line.type().phase().word();
            case "partner" -> context.data.partnerIds().value(line.partner());
            case "kind" -> line.kind().word();
            case "version" -> line.catalogVersion();
            default -> column(line);
        };
    }

    private String column(LedgerCursor line) {
        boolean ofPartner = field.startsWith("partner.");
        boolean ofDeal = field.startsWith("deal.");
        String plain = plain();
        if (!ofPartner) {
            Column own = ofDeal ? null : column(context.data.events(), plain);
            if (own != null && line.eventRow() >= 0 && !own.blank(line.eventRow())) {
                return own.text(line.eventRow());
            }
            Column deals = context.data.deals().column(plain);
            if (deals != null && line.dealRow() >= 0 && !deals.blank(line.dealRow())) {
                return deals.text(line.dealRow());
            }
        }
        return ofDeal ? "" : ofPartner(line, plain);
    }

    private String ofPartner(LedgerCursor line, String name) {
        return ofPartner(name, line.partner(), line.earnedDay());
    }

    private String ofPartner(String name, int partner, int day) {
        LadderLevels ladder = context.ladder(name);
        if (ladder != null) {
            return ladder.text(partner, day);
        }
        PartnerRows rows = context.partnerRows;
        Column column = column(context.data.partners(), name);
        int row = rows == null ? -1 : rows.row(partner, day);
        return column == null || row < 0 || column.blank(row) ? "" : column.text(row);
    }

    /** Whether partners have the field, in their file or by a ladder. */
    public boolean ofPartners() {
        return ofPartners(context.timeline, context.data.partners(), field);
    }

    /** The same of a program and a partner file that nothing was run over; null where there is none. */
    public static boolean ofPartners(Timeline timeline, @Nullable Frame partners, String field) {
        String plain = plain(field);
        return timeline.versions().stream()
                        .anyMatch(version -> version.ladders().containsKey(plain))
                || column(partners, plain) != null;
    }

    /** The field of a partner on a day since 1970-01-01; empty where it has none. */
    public String ofPartner(int partner, int day) {
        return ofPartner(plain(), partner, day);
    }

    private static @Nullable Column column(@Nullable Frame frame, String name) {
        return frame == null ? null : frame.column(name);
    }
}
