package dev.earnest.ledger;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.IdColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import org.jspecify.annotations.Nullable;

/** The cells from partner to region: the lines of one deal and partner share them, and stand together. For one thread. */
final class DealCells {
    private final Encoding encoding;
    private final byte[] blank;
    private final WordCells partners;
    private final WordCells accounts;
    private final @Nullable IdColumn deals;
    private final @Nullable IdColumn events;
    private final Field product;
    private final Field region;
    private final byte[][] leads = new byte[LedgerColumn.values().length][];
    private final Bytes cells = new Bytes(256);
    private int partner = -1;
    private int deal = -1;
    private int event = -1;
    private int account = -1;

    DealCells(Payouts payouts, Encoding encoding) {
        this.encoding = encoding;
        this.blank = encoding.text("");
        Dataset data = payouts.data();
        this.partners = new WordCells(data.partnerIds(), encoding);
        this.accounts = new WordCells(data.accountIds(), encoding);
        this.deals = data.deals().rows() == 0 ? null : data.deals().id();
        Frame happened = data.events();
        this.events = happened == null || happened.rows() == 0 ? null : happened.id();
        this.product = new Field(data, "product", encoding);
        this.region = new Field(data, "region", encoding);
        for (LedgerColumn column : LedgerColumn.values()) {
            leads[column.ordinal()] = encoding.lead(column);
        }
    }

    /** The cells of a line, with what stands before each. */
    Bytes of(LedgerCursor line) {
        int ofPartner = line.partner();
        int ofDeal = line.dealRow();
        int ofEvent = line.eventRow();
        int ofAccount = line.account();
        if (ofPartner != partner || ofDeal != deal || ofEvent != event || ofAccount != account || cells.size() == 0) {
            partner = ofPartner;
            deal = ofDeal;
            event = ofEvent;
            account = ofAccount;
            make();
        }
        return cells;
    }

    private void make() {
        cells.clear();
        cells.put(leads[LedgerColumn.PARTNER_ID.ordinal()]);
        partners.put(partner, cells);
        cells.put(leads[LedgerColumn.DEAL_ID.ordinal()]);
        id(deals, deal);
        cells.put(leads[LedgerColumn.EVENT_ID.ordinal()]);
        id(events, event);
        cells.put(leads[LedgerColumn.ACCOUNT_ID.ordinal()]);
        accounts.put(account, cells);
        cells.put(leads[LedgerColumn.PRODUCT.ordinal()]);
        product.put(deal, event, cells);
        cells.put(leads[LedgerColumn.REGION.ordinal()]);
        region.put(deal, event, cells);
    }

    private void id(@Nullable IdColumn ids, int row) {
        if (ids == null || row < 0) {
            cells.put(blank);
        } else if (!cells.putPlain(ids, row, encoding.quotesNumbers())) {
            cells.put(encoding.text(ids.text(row)));
        }
    }

    /** A column of events and deals: the event's own where it has a value, else the deal's. */
    private static final class Field {
        private final @Nullable TextColumn ofDeals;
        private final @Nullable TextColumn ofEvents;
        private final WordCells dealWords;
        private final WordCells eventWords;

        Field(Dataset data, String name, Encoding encoding) {
            Frame happened = data.events();
            this.ofDeals = data.deals().text(name);
            this.ofEvents = happened == null ? null : happened.text(name);
            this.dealWords = new WordCells(ofDeals == null ? null : ofDeals.dictionary(), encoding);
            this.eventWords = new WordCells(ofEvents == null ? null : ofEvents.dictionary(), encoding);
        }

        void put(int deal, int event, Bytes into) {
            if (ofEvents != null && event >= 0 && !ofEvents.blank(event)) {
                eventWords.put(ofEvents.code(event), into);
            } else {
                dealWords.put(ofDeals == null || deal < 0 ? -1 : ofDeals.code(deal), into);
            }
        }
    }
}
