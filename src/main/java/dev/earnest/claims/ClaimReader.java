package dev.earnest.claims;

import dev.earnest.deal.Column;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the claims file. */
final class ClaimReader {
    private static final Set<String> YES = Set.of("true", "yes", "1");

    private final Dataset data;
    private final Frame file;
    private final CurrencyUnit unit;

    private ClaimReader(Dataset data, Frame file, CurrencyUnit unit) {
        this.data = data;
        this.file = file;
        this.unit = unit;
    }

    /** All claims in the order of the file; none where no file was given. */
    static List<Claim> read(Dataset data, CurrencyUnit unit) {
        Frame file = data.claims();
        List<Claim> claims = new ArrayList<>();
        for (int row = 0; file != null && row < file.rows(); row++) {
            claims.add(new ClaimReader(data, file, unit).claim(row));
        }
        return claims;
    }

    private Claim claim(int row) {
        TextColumn partner = Objects.requireNonNull(file.text("partner_id"));
        return new Claim(
                row,
                file.line(row),
                file.id().text(row),
                partner.code(row),
                text("offer_id", row),
                data.claimDealRow()[row],
                data.claimEventRow()[row],
                day("submitted_date", row),
                day("decided_date", row),
                day("paid_date", row),
                text("status", row),
                money("amount", row),
                money("paid_amount", row),
                evidence(row),
                text("invoice", row).strip(),
                YES.contains(text("disputed", row).toLowerCase(Locale.ROOT)));
    }

    private String text(String name, int row) {
        Column column = file.column(name);
        return column == null ? "" : column.text(row);
    }

    private int day(String name, int row) {
        DateColumn column = file.date(name);
        return column == null ? DateColumn.BLANK : column.day(row);
    }

    private @Nullable Long money(String name, int row) {
        NumberColumn column = file.number(name);
        long value = column == null ? Fixed4.BLANK : column.value(row);
        return value == Fixed4.BLANK ? null : Rounding.HALF_UP.divide(value, unit.fixed4PerMinor());
    }

    private Set<String> evidence(int row) {
        Set<String> shown = new LinkedHashSet<>();
        for (String item : text("evidence", row).split(";")) {
            if (!item.isBlank()) {
                shown.add(item.strip());
            }
        }
        return shown;
    }
}
