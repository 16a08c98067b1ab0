package dev.earnest.check.row;

import dev.earnest.catalog.Catalog;
import dev.earnest.check.Evidence;
import dev.earnest.check.Spot;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that the latest version of a program reads, and the files in which they are. */
final class ReadColumns {
    private final Evidence data;
    private final Catalog catalog;
    private final int version;

    private ReadColumns(Evidence data, Catalog catalog, int version) {
        this.data = data;
        this.catalog = catalog;
        this.version = version;
    }

    /** Those of a program; null where only files are checked. */
    static @Nullable ReadColumns of(Evidence data) {
        if (data.timeline() == null) {
            return null;
        }
        int last = data.timeline().versions().size() - 1;
        return new ReadColumns(data, data.timeline().versions().get(last), last);
    }

    /** What is read of each column, one after the other. */
    Map<String, List<Reads.Read>> byColumn() {
        Map<String, List<Reads.Read>> columns = new LinkedHashMap<>();
        for (Reads.Read read : Reads.of(catalog)) {
            columns.computeIfAbsent(read.side() + " " + read.column(), key -> new ArrayList<>())
                    .add(read);
        }
        return columns;
    }

    /** A file and what it is for. */
    record File(Role role, Frame frame) {}

    /** The file in which a column is: the one it is most likely of, or the other; null where none has it. */
    @Nullable
    File file(Reads.Read read) {
        for (Role role : order(read.side())) {
            Frame frame = frame(role);
            if (frame != null && frame.headers().contains(read.column())) {
                return new File(role, frame);
            }
        }
        return null;
    }

    /** Whether the file that should have the column is there. */
    boolean expects(Reads.Read read) {
        return frame(order(read.side()).get(0)) != null;
    }

    private static List<Role> order(Reads.Side side) {
        return switch (side) {
            case DEAL -> List.of(Role.DEALS, Role.PARTNERS);
            case EVENT -> List.of(Role.EVENTS, Role.DEALS, Role.PARTNERS);
            case PARTNER -> List.of(Role.PARTNERS, Role.DEALS);
        };
    }

    /** The file that should have the column, in a word. */
    static String word(Reads.Side side) {
        return order(side).get(0).word();
    }

    private @Nullable Frame frame(Role role) {
        Dataset set = data.data();
        Frame frame = role == Role.DEALS ? set.deals() : role == Role.EVENTS ? set.events() : set.partners();
        return frame == null || frame.headers().isEmpty() ? null : frame;
    }

    /** Where in the catalog something is read. */
    Spot spot(Reads.Read read) {
        return new Spot.InCatalog(version, read.place());
    }

    /** {@code offer `spif`}, {@code offers `spif` and `mdf`}, {@code 3 offers}. */
    static String offers(List<Reads.Read> reads) {
        List<String> ids =
                reads.stream().map(read -> "`" + read.offer() + "`").distinct().toList();
        return switch (ids.size()) {
            case 1 -> "offer " + ids.get(0);
            case 2 -> "offers " + ids.get(0) + " and " + ids.get(1);
            default -> ids.size() + " offers";
        };
    }
}
