package dev.earnest.check;

import dev.earnest.check.column.Columns;
import dev.earnest.check.column.CountryAsFlag;
import dev.earnest.check.column.DateAmongWords;
import dev.earnest.check.column.GarbledText;
import dev.earnest.check.column.InvisibleCharacter;
import dev.earnest.check.column.LostZeros;
import dev.earnest.check.column.MixedDates;
import dev.earnest.check.column.MixedDecimals;
import dev.earnest.check.column.NearSpelling;
import dev.earnest.check.column.NullWord;
import dev.earnest.check.column.PaddedCell;
import dev.earnest.check.column.PlaceholderDate;
import dev.earnest.check.column.ShortenedId;
import dev.earnest.check.column.SpreadsheetError;
import dev.earnest.check.column.WordAmongNumbers;
import dev.earnest.check.row.AbsentValue;
import dev.earnest.check.row.BlankColumn;
import dev.earnest.check.row.DateOrder;
import dev.earnest.check.row.DealAfterExit;
import dev.earnest.check.row.DealBeforeEntry;
import dev.earnest.check.row.IdlePartner;
import dev.earnest.check.row.MissingColumn;
import dev.earnest.check.row.NearDuplicateDeal;
import dev.earnest.check.row.NearDuplicatePartner;
import dev.earnest.check.row.RefundAboveAmount;
import dev.earnest.check.row.RefundWithoutDate;
import dev.earnest.check.row.RegistrationConflict;
import dev.earnest.check.row.UnjoinedRow;
import dev.earnest.check.row.UnknownCurrency;
import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every check there is. */
public final class Checks {
    /** Those of cells. */
    public static final List<CellCheck> CELLS = List.of(
            new GarbledText(),
            new InvisibleCharacter(),
            new NullWord(),
            new PaddedCell(),
            new PlaceholderDate(),
            new ShortenedId(),
            new SpreadsheetError());

    /** Those of columns. */
    public static final List<ColumnCheck> COLUMNS = List.of(
            new CountryAsFlag(),
            new DateAmongWords(),
            new LostZeros(),
            new MixedDates(),
            new MixedDecimals(),
            new NearSpelling(),
            new WordAmongNumbers());

    /** Those of rows and files. */
    public static final List<DataCheck> DATA = List.of(
            new AbsentValue(false),
            new AbsentValue(true),
            new BlankColumn(),
            new DateOrder("approved-before-registered", Role.DEALS, "approved_date", "registered_date", false),
            new DateOrder("churned-before-closed", Role.DEALS, "churned_date", "close_date", true),
            new DateOrder("closed-before-registered", Role.DEALS, "close_date", "registered_date", true),
            new DateOrder("left-before-joined", Role.PARTNERS, "left_date", "joined_date", false),
            new DateOrder("refunded-before-closed", Role.DEALS, "refunded_date", "close_date", true),
            new DealAfterExit(),
            new DealBeforeEntry(),
            new IdlePartner(),
            new MissingColumn(),
            new NearDuplicateDeal(),
            new NearDuplicatePartner(),
            new RefundAboveAmount(),
            new RefundWithoutDate(),
            new RegistrationConflict(),
            new UnjoinedRow(),
            new UnknownCurrency());

    private Checks() {}

    /** All of them. */
    public static List<Check> all() {
        List<Check> all = new ArrayList<>();
        all.addAll(CELLS);
        all.addAll(COLUMNS);
        all.addAll(DATA);
        all.sort((a, b) -> a.about().id().compareTo(b.about().id()));
        return all;
    }

    /** The check of an id; null where there is none. */
    public static @Nullable Check of(String id) {
        return all().stream()
                .filter(check -> check.about().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What checks of cells and columns find in a file. */
    public static void columns(FileProfile file, Hits hits) {
        for (ColumnProfile column : file.columns()) {
            for (int i = 0; i < CELLS.size(); i++) {
                Tally odd = column.odd(i);
                if (odd != null) {
                    hits.add(Columns.hit(CELLS.get(i), column, odd));
                }
            }
            COLUMNS.forEach(check -> check.check(column, hits));
        }
    }

    /** What checks of rows and files find. */
    public static void data(Evidence evidence, Hits hits) {
        DATA.forEach(check -> check.check(evidence, hits));
    }
}
