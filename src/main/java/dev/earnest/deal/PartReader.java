package dev.earnest.deal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads inputs part by part, each with all of the partner file and the rates. */
public final class PartReader {
    private final DataRequest request;
    private final JoinedFiles joined;

    /** @param joined the tables that the request's mapping joins */
    public PartReader(DataRequest request, JoinedFiles joined) {
        this.request = request;
        this.joined = joined;
    }

    /**
     * What is known before any part is read: partners and rates, and whether the columns of all files can be used. The
     * other files have no rows here.
     */
    public static Book heads(DataRequest request) {
        Session session = session(request, Extent.BOOK);
        Dataset data = new DataLoader(session).loadSound();
        return new Book(data, session.faults.unusable(), BookCounts.ofShared(session), session.inputs);
    }

    /**
     * Reads a book: rows of which every two that a check compares are in it. What is wrong with them is told in its counts.
     *
     * @param elsewhere ids of rows in other books that rows of this one name
     */
    public Book book(Map<Role, Set<String>> elsewhere) {
        Session session = session(request, Extent.BOOK);
        session.joined = joined;
        session.elsewhere = elsewhere;
        Dataset data = new DataLoader(session).loadSound();
        return new Book(data, session.faults.unusable(), BookCounts.ofPart(session, data), List.of());
    }

    /** Reads rows that were checked in their books; those that they name may be missing. */
    public Dataset slice() {
        Session session = session(request, Extent.SLICE);
        session.joined = joined;
        return new DataLoader(session).load();
    }

    /** That the deals have no row at all, once all parts are read. */
    public static dev.earnest.problem.Problem noDeals(String file) {
        return DataLoader.noRows(file);
    }

    private static Session session(DataRequest request, Extent extent) {
        return new Session(request, new Faults(false), true, extent);
    }
}
