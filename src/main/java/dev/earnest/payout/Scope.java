package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Trigger;
import dev.earnest.deal.TextColumn;
import java.util.ArrayList;
import java.util.List;

/** What the conditions and tables of one offer, metric or fund read: a domain, its earning days, its payees and sellers. */
final class Scope {
    private final Context context;
    private final Catalog version;
    private final Domain domain;
    private final String place;
    private final Days days;
    private final Cells payee;
    private final String payeeKey;
    private final Fields fields;

    private Scope(
            Context context,
            Catalog version,
            Domain domain,
            String dateColumn,
            String place,
            Cells payee,
            String payeeKey) {
        this(
                context,
                version,
                domain,
                domain.days(dateColumn),
                place,
                payee,
                (domain.events() ? "events/" : "deals/") + dateColumn + "/" + payeeKey);
    }

    private Scope(
            Context context, Catalog version, Domain domain, Days days, String place, Cells payee, String payeeKey) {
        this.context = context;
        this.version = version;
        this.domain = domain;
        this.place = place;
        this.days = days;
        this.payee = payee;
        this.payeeKey = payeeKey;
        this.fields = new Fields(this);
    }

    /** Everything is the partner's of the deal. */
    static Scope ofPartner(Context context, Catalog version, Domain domain, String dateColumn, String place) {
        return new Scope(context, version, domain, dateColumn, place, domain.partner(), "partner");
    }

    /** Rows of the partner file themselves, all on one day. */
    static Scope ofPartnerFile(Context context, Catalog version, Domain partners, int day, String place) {
        return new Scope(
                context,
                version,
                partners,
                Days.always(day),
                place,
                partners.partner(),
                "partners/" + day + "/partner");
    }

    /** Everything in {@code who} is the payee's. */
    static Scope of(Context context, Catalog version, Domain domain, String dateColumn, String place, PaysTo paysTo) {
        Scope partner = ofPartner(context, version, domain, dateColumn, place);
        if (paysTo instanceof PaysTo.Partner) {
            return partner;
        }
        return new Scope(context, version, domain, dateColumn, place, payees(partner, paysTo), paysTo.toString());
    }

    private static Cells payees(Scope partner, PaysTo paysTo) {
        String column = paysTo instanceof PaysTo.Column named ? named.column() : "parent_id";
        Domain domain = partner.domain;
        TextColumn own = paysTo instanceof PaysTo.Parent ? null : domain.frame().text(column);
        TextColumn ofPartner = partner.context.data.partners() == null
                ? null
                : partner.context.data.partners().text(column);
        Cells rows = ofPartner == null ? Cells.NONE : partner.partnerRows();
        int[] payee = new int[domain.size()];
        for (int row = 0; row < payee.length; row++) {
            int code = own == null ? -1 : own.code(domain.ownRow(row));
            if (code < 0 && ofPartner != null && rows.at(row) >= 0) {
                code = ofPartner.code(rows.at(row));
            }
            payee[row] = code;
        }
        return Cells.of(payee);
    }

    /** The same for the partner of the deal instead of the payee. */
    Scope seller() {
        return payee == domain.partner()
                ? this
                : new Scope(context, version, domain, dateColumn(), place, domain.partner(), "partner");
    }

    private String dateColumn() {
        return payeeKey.split("/", 3)[1];
    }

    Context context() {
        return context;
    }

    Catalog version() {
        return version;
    }

    Domain domain() {
        return domain;
    }

    /** The earning day of each row. */
    Days days() {
        return days;
    }

    /** The payee of each row, below 0 where there is none. */
    Cells payee() {
        return payee;
    }

    String place() {
        return place;
    }

    Fields fields() {
        return fields;
    }

    /** The row of the partner file in force for each row's payee, -1 where there is none. */
    Cells partnerRows() {
        return context.rowsInForce(payeeKey, payee, days, domain.size());
    }

    /** Keeps rows of the right kind: events of the types named; for deals all. */
    int trigger(Trigger trigger, int[] rows, int count) {
        if (trigger.onDeals()) {
            return count;
        }
        return new Conditioner(this, "")
                .among(place + ".trigger", fields.own("type"), trigger.events(), false)
                .keep(rows, count);
    }

    /** Whether a stage is named, or there is none: deals must else be won, which is the first filter of {@link #when}. */
    boolean staged(Conditions conditions) {
        return domain.events()
                || conditions.all().stream().anyMatch(c -> c.field().equals("stage"));
    }

    /** The conditions of a deal or event; deals must be won where no stage is named. {@code nth} is left out. */
    List<Filter> when(Conditions conditions, String where) {
        List<Filter> filters = new ArrayList<>();
        Conditioner conditioner = new Conditioner(this, where);
        if (!staged(conditions)) {
            filters.add(conditioner.among(where + ".stage", fields.own("stage"), List.of("won"), false));
        }
        for (Condition condition : conditions.all()) {
            if (!(condition instanceof Condition.Nth)) {
                filters.add(conditioner.when(condition));
            }
        }
        return filters;
    }

    /** The conditions of the payee. */
    List<Filter> who(Conditions conditions, String where) {
        List<Filter> filters = new ArrayList<>();
        Conditioner conditioner = new Conditioner(this, where);
        boolean reads = false;
        for (Condition condition : conditions.all()) {
            reads |= conditioner.readsPartnerFile(condition);
            filters.add(conditioner.who(condition));
        }
        if (reads) {
            Cells rows = fields.partnerRows(where);
            filters.add(
                    0,
                    new RowFilter(
                            where,
                            row -> rows.at(row) >= 0,
                            row -> rows.at(row) < 0 ? new Found.Blank() : new Found.Word("")));
        }
        return filters;
    }

    /** A field that no row has. */
    Codes blank() {
        return Codes.of(new int[0], Cells.NONE, new dev.earnest.deal.Dictionary());
    }
}
