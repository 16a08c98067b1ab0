package dev.earnest.deal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All input files of a run as columns, checked against each other. */
public final class Dataset {
    private final Frame deals;
    private final @Nullable Frame partners;
    private final @Nullable Frame events;
    private final @Nullable Frame touches;
    private final @Nullable Frame claims;
    private final Dictionary partnerIds;
    private final Dictionary accountIds;
    private final Links links;
    private final List<InputFile> inputs;
    private final Reconciliation reconciliation;
    private final Set<Role> inBlocks;
    /** The one that was read, of which this one is an alteration. */
    private final Dataset read;

    Dataset(
            Frame deals,
            @Nullable Frame partners,
            @Nullable Frame events,
            @Nullable Frame touches,
            @Nullable Frame claims,
            Dictionary partnerIds,
            Dictionary accountIds,
            Links links,
            List<InputFile> inputs,
            Reconciliation reconciliation,
            Set<Role> inBlocks) {
        this(
                deals,
                partners,
                events,
                touches,
                claims,
                partnerIds,
                accountIds,
                links,
                inputs,
                reconciliation,
                inBlocks,
                null);
    }

    private Dataset(
            Frame deals,
            @Nullable Frame partners,
            @Nullable Frame events,
            @Nullable Frame touches,
            @Nullable Frame claims,
            Dictionary partnerIds,
            Dictionary accountIds,
            Links links,
            List<InputFile> inputs,
            Reconciliation reconciliation,
            Set<Role> inBlocks,
            @Nullable Dataset read) {
        this.read = read == null ? this : read;
        this.inBlocks = Set.copyOf(inBlocks);
        this.deals = deals;
        this.partners = partners;
        this.events = events;
        this.touches = touches;
        this.claims = claims;
        this.partnerIds = partnerIds;
        this.accountIds = accountIds;
        this.links = links;
        this.inputs = List.copyOf(inputs);
        this.reconciliation = reconciliation;
    }

    /**
     * Rows of one file that name rows of another.
     *
     * @param eventDeal deal row of each event, -1 where it names none
     * @param claimDeal deal row of each claim, -1 where it names none
     * @param claimEvent event row of each claim, -1 where it names none
     * @param touchStart where the touches of each deal row start in {@code touchOrder}; one longer than the deals
     * @param touchOrder touch rows, those of a deal together and in file order
     */
    record Links(int[] eventDeal, int[] claimDeal, int[] claimEvent, int[] touchStart, int[] touchOrder) {}

    /** The same with other cells of the same deals. */
    Dataset withDeals(Frame others) {
        return new Dataset(
                others,
                partners,
                events,
                touches,
                claims,
                partnerIds,
                accountIds,
                links,
                inputs,
                reconciliation,
                inBlocks,
                read);
    }

    /** Whether each row is about the same deal or event as in another: both are, or are altered from, what was read once. */
    public boolean hasRowsOf(Dataset other) {
        return read == other.read;
    }

    /** The deals, of every stage; without rows where no deals were given. */
    public Frame deals() {
        return deals;
    }

    /** The partner file, or null where none was given. */
    public @Nullable Frame partners() {
        return partners;
    }

    /** The events, or null where none were given. */
    public @Nullable Frame events() {
        return events;
    }

    /** The touches, or null where none were given. */
    public @Nullable Frame touches() {
        return touches;
    }

    /** The claims, or null where none were given. */
    public @Nullable Frame claims() {
        return claims;
    }

    /** Partner ids of all files; codes of every partner column. Some may belong to rejected rows only. */
    public Dictionary partnerIds() {
        return partnerIds;
    }

    /** Account ids of deals and events; codes of every account column. Some may belong to rejected rows only. */
    public Dictionary accountIds() {
        return accountIds;
    }

    /** The row of a deal by its id, or -1 where there is none. */
    public int dealRow(String dealId) {
        return deals.id().row(dealId);
    }

    /** The deal row of each event row, -1 where an event names no deal. */
    public int[] eventDealRow() {
        return links.eventDeal();
    }

    /** The deal row of each claim row, -1 where a claim names no deal. */
    public int[] claimDealRow() {
        return links.claimDeal();
    }

    /** The event row of each claim row, -1 where a claim names no event. */
    public int[] claimEventRow() {
        return links.claimEvent();
    }

    /**
     * Where the touches of each deal start: those of deal row {@code r} are {@code touchOrder()[touchStart()[r]]} to
     * before {@code touchStart()[r + 1]}; one longer than the deals; empty where there are no touches.
     */
    public int[] touchStart() {
        return links.touchStart();
    }

    /** Touch rows, those of a deal together and in file order. */
    public int[] touchOrder() {
        return links.touchOrder();
    }

    /** The files read, joined tables too. */
    public List<InputFile> inputs() {
        return inputs;
    }

    /** Where every row went. */
    public Reconciliation reconciliation() {
        return reconciliation;
    }

    /** Whether a file's rows were read in blocks, and not by the library. */
    boolean inBlocks(Role role) {
        return inBlocks.contains(role);
    }
}
