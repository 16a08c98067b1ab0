package dev.earnest.explain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The lines of a written ledger that name certain deals or events. */
public final class Ledgers {
    private static final List<String> MONEY =
            List.of("earned", "limit_cut", "stacking_cut", "budget_cut", "held", "committed", "clawed_back", "paid");

    private Ledgers() {}

    /** As {@link Recomputed#lines}: the money of each line, by what tells the line. */
    public static Map<String, List<BigDecimal>> lines(Path ledger, Set<String> ids) {
        Map<String, List<BigDecimal>> lines = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(ledger)) {
            for (NamedCsvRecord row : rows) {
                String id = id(row);
                if (ids.contains(id)) {
                    String key = String.join(
                            " ",
                            row.getField("offer_id"),
                            row.getField("partner_id"),
                            id,
                            row.getField("kind"),
                            row.getField("earned_date"));
                    List<BigDecimal> money = MONEY.stream()
                            .map(column -> new BigDecimal(row.getField(column)))
                            .toList();
                    lines.merge(key, money, Recomputed::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Ids of deals and events that have lines, drawn at random, the same each time. */
    public static List<String> ids(Path ledger, int count) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(ledger);
                Stream<NamedCsvRecord> all = rows.stream()) {
            List<String> ids = new ArrayList<>(
                    all.map(Ledgers::id).filter(id -> !id.isEmpty()).distinct().toList());
            Collections.shuffle(ids, new Random(20_261_126));
            return ids.subList(0, Math.min(count, ids.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(NamedCsvRecord row) {
        return row.getField("event_id").isEmpty() ? row.getField("deal_id") : row.getField("event_id");
    }
}
