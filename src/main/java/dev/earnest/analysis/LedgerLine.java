package dev.earnest.analysis;

import dev.earnest.catalog.Catalog;
import dev.earnest.payout.LedgerCursor;
import java.util.List;

/** The line that a cursor of the ledger stands on. */
record LedgerLine(LedgerCursor cursor, List<Catalog> versions) implements Line {
    @Override
    public int offer() {
        return cursor.offer();
    }

    @Override
    public int version() {
        String version = cursor.catalogVersion();
        int number = 0;
        while (number < versions.size() - 1 && !versions.get(number).version().equals(version)) {
            number++;
        }
        return number;
    }

    @Override
    public int payee() {
        return cursor.partner();
    }

    @Override
    public int deal() {
        return cursor.dealRow();
    }

    @Override
    public int event() {
        return cursor.eventRow();
    }

    @Override
    public int day() {
        return cursor.earnedDay();
    }

    @Override
    public long earned() {
        return cursor.earned();
    }

    @Override
    public long limitCut() {
        return cursor.limitCut();
    }

    @Override
    public long stackingCut() {
        return cursor.stackingCut();
    }

    @Override
    public long budgetCut() {
        return cursor.budgetCut();
    }

    @Override
    public long held() {
        return cursor.held();
    }

    @Override
    public long committed() {
        return cursor.committed();
    }

    @Override
    public long clawedBack() {
        return cursor.clawedBack();
    }

    @Override
    public long paid() {
        return cursor.paid();
    }
}
