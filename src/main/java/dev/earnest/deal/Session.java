package dev.earnest.deal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the files of one reading share. */
final class Session {
    /** How many ids of rejected rows are remembered, to tell rows that need them from rows that name nothing. */
    private static final int MOST_REJECTED = 1 << 20;

    final DataRequest request;
    final Extent extent;
    final Faults faults;
    final Dictionary partnerIds = new Dictionary();
    final Dictionary accountIds = new Dictionary();
    final Rates rates = new Rates();
    final List<InputFile> inputs = new ArrayList<>();
    final Map<Role, Reconciliation.Rows> counts = new EnumMap<>(Role.class);
    final Map<Role, ColumnBuilder.Found> found = new EnumMap<>(Role.class);
    Map<Role, Set<String>> elsewhere = Map.of();
    private final Map<Role, Set<String>> rejected = new EnumMap<>(Role.class);
    /** The files whose rows were read in blocks, and not by the library. */
    final Set<Role> inBlocks = EnumSet.noneOf(Role.class);

    long rounded;
    long converted;
    long unjoined;

    /** The partners that have a row, by code; null where no partner file was read. */
    @Nullable
    BitSet partnersWithRow;

    /** Whether money is turned into the catalog's currency. */
    final boolean converts;

    /** The tables that a mapping joins, where they were found before; else each is sought. */
    @Nullable
    JoinedFiles joined;

    /** What the partner file and the rates alone have come to. */
    Tally ofShared = new Tally(0, 0, 0);

    Session(DataRequest request) {
        this(request, new Faults(request.rejects() != null), true);
    }

    Session(DataRequest request, Faults faults, boolean converts) {
        this(request, faults, converts, Extent.WHOLE);
    }

    Session(DataRequest request, Faults faults, boolean converts, Extent extent) {
        this.extent = extent;
        this.request = request;
        this.faults = faults;
        this.converts = converts;
    }

    /** Numbers that were rounded, amounts that were converted, rows that found nothing in a joined table. */
    record Tally(long rounded, long converted, long unjoined) implements Serializable {
        Tally and(Tally other) {
            return new Tally(rounded + other.rounded, converted + other.converted, unjoined + other.unjoined);
        }

        Tally less(Tally other) {
            return new Tally(rounded - other.rounded, converted - other.converted, unjoined - other.unjoined);
        }
    }

    Tally tally() {
        return new Tally(rounded, converted, unjoined);
    }

    /** Ids of a role whose rows are in another part of the input. */
    Set<String> elsewhere(Role role) {
        return elsewhere.getOrDefault(role, Set.of());
    }

    /** The ids of bad rows of a file. */
    Set<String> rejected(Role role) {
        return rejected.computeIfAbsent(role, key -> new HashSet<>());
    }

    void remember(Role role, String id) {
        Set<String> ids = rejected(role);
        if (ids.size() < MOST_REJECTED && !id.isEmpty()) {
            ids.add(id);
        }
    }
}
