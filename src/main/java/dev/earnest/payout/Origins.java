package dev.earnest.payout;

import java.util.List;

/** What a line of a deal or event says by its row alone, version by version: day, payee, account, what it is paid on. */
final class Origins {
    /** Of no versions, for no lines. */
    static final Origins NONE = new Origins(new OfferVersion[0]);

    private final OfferVersion[] versions;
    private final Days[] days;
    private final Cells[] payees;
    private final Codes[] accounts;
    private final Measure[] paidOn;
    private final Measure[] counted;

    private Origins(OfferVersion[] versions) {
        this.versions = versions;
        this.days = new Days[versions.length];
        this.payees = new Cells[versions.length];
        this.accounts = new Codes[versions.length];
        this.paidOn = new Measure[versions.length];
        this.counted = new Measure[versions.length];
    }

    static Origins of(List<OfferVersion> versions, Domain domain) {
        Origins origins = new Origins(versions.toArray(new OfferVersion[0]));
        origins.read(domain);
        return origins;
    }

    private void read(Domain domain) {
        for (int v = 0; v < versions.length; v++) {
            OfferVersion version = versions[v];
            days[v] = version.scope.days();
            payees[v] = version.scope.payee();
            accounts[v] = version.accounts;
            paidOn[v] = domain.measure(version.offer.earn().of());
            String counts = version.countedBy();
            counted[v] = counts == null ? paidOn[v] : domain.measure(counts);
        }
    }

    int versions() {
        return versions.length;
    }

    int day(int version, int row) {
        return days[version].at(row);
    }

    int payee(int version, int row) {
        return payees[version].at(row);
    }

    int account(int version, int row) {
        return accounts[version].at(row);
    }

    /** The payee's part of what the offer is paid on, in ten-thousandths. */
    long measure(int version, int row) {
        return versions[version].measure(paidOn[version], row);
    }

    /** The payee's part of what finds the step, in ten-thousandths. */
    long counted(int version, int row) {
        return versions[version].measure(counted[version], row);
    }
}
