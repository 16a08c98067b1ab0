package dev.earnest.catalog;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * How a year is cut into periods, as written.
 *
 * @param startMonth month in which the fiscal year starts, 1 to 12; used where no years are listed
 * @param years first days of 52 or 53-week years, ascending; empty for calendar months
 * @param weeks weeks in the three months of a quarter, such as 4, 4, 5; empty where no years are listed
 */
public record Fiscal(int startMonth, List<LocalDate> years, List<Integer> weeks) implements Serializable {

    /** Calendar years from January. */
    public static final Fiscal CALENDAR = new Fiscal(1, List.of(), List.of());

    public Fiscal {
        years = List.copyOf(years);
        weeks = List.copyOf(weeks);
    }
}
