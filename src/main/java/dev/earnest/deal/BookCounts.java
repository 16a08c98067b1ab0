package dev.earnest.deal;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a part of an input went; those of all parts add up to the reconciliation of the whole.
 *
 * @param rows by file
 * @param won deals won and kept
 * @param lost deals lost and kept
 * @param open deals open and kept
 * @param creditNotes won deals with a negative amount
 * @param tally what was rounded, converted and not joined
 * @param winners partners of won deals
 * @param withRow partners with a row in the partner file; null where there is no such file, or this part is without
 */
public record BookCounts(
        RowsRead rows,
        long won,
        long lost,
        long open,
        long creditNotes,
        Session.Tally tally,
        Set<String> winners,
        @Nullable Set<String> withRow)
        implements Serializable {
    private static final List<Role> SHARED = List.of(Role.PARTNERS, Role.FX);
    private static final List<Role> PARTED = List.of(Role.DEALS, Role.EVENTS, Role.TOUCHES, Role.CLAIMS);

    /** Of what is read once for all parts: partners and rates. */
    static BookCounts ofShared(Session session) {
        Set<String> withRow = session.partnersWithRow == null ? null : ids(session, session.partnersWithRow);
        return new BookCounts(
                session.faults.rows().only(SHARED), 0, 0, 0, 0, session.ofShared, new HashSet<>(), withRow);
    }

    /** Of the part alone, without what is read for all of them. */
    static BookCounts ofPart(Session session, @Nullable Dataset data) {
        RowsRead rows = session.faults.rows().only(PARTED);
        Session.Tally tally = session.tally().less(session.ofShared);
        if (data == null) {
            return new BookCounts(rows, 0, 0, 0, 0, tally, new HashSet<>(), null);
        }
        StageCounts stages = StageCounts.of(data.deals());
        return new BookCounts(
                rows,
                stages.won(),
                stages.lost(),
                stages.open(),
                stages.creditNotes(),
                tally,
                ids(session, stages.winners()),
                null);
    }

    private static Set<String> ids(Session session, java.util.BitSet codes) {
        Set<String> ids = new HashSet<>();
        codes.stream().forEach(code -> ids.add(session.partnerIds.value(code)));
        return ids;
    }

    /** These and those of another part. */
    public BookCounts and(BookCounts other) {
        Set<String> both = new HashSet<>(winners);
        both.addAll(other.winners);
        return new BookCounts(
                rows.and(other.rows),
                won + other.won,
                lost + other.lost,
                open + other.open,
                creditNotes + other.creditNotes,
                tally.and(other.tally),
                both,
                withRow == null ? other.withRow : withRow);
    }

    /** The reconciliation, where these are the counts of all parts and of what they share. */
    public Reconciliation reconciliation() {
        Map<Role, Reconciliation.Rows> files = new LinkedHashMap<>();
        for (Role role : EnumSet.allOf(Role.class)) {
            rows.of(role).ifPresent(counts -> files.put(role, counts));
        }
        Set<String> idle = new HashSet<>(withRow == null ? Set.of() : withRow);
        idle.removeAll(winners);
        Set<String> unknown = new HashSet<>(withRow == null ? Set.of() : winners);
        unknown.removeAll(withRow == null ? Set.of() : withRow);
        return new Reconciliation(
                files,
                won,
                lost,
                open,
                creditNotes,
                tally.rounded(),
                tally.converted(),
                idle.size(),
                unknown.size(),
                tally.unjoined());
    }
}
