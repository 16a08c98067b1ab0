package dev.earnest.lint.figure;

import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A rate (as a fraction) or a sum of money of an offer, and where it is written. */
public record Figure(Place place, BigDecimal value) {

    /** Every rate of an offer: the one, those of its table, those of its steps. */
    public static List<Figure> rates(Offer offer) {
        Place earn = Version.place(offer).key("earn");
        Form form = offer.earn().form();
        if (form instanceof Form.Share share) {
            return of(share.rate(), earn.key("rate"));
        }
        return form instanceof Tiers tiers ? rates(tiers, steps(offer)) : List.of();
    }

    /** The rates of steps, in their order. */
    private static List<Figure> rates(Tiers tiers, Place steps) {
        List<Figure> all = new ArrayList<>();
        for (int i = 0; i < tiers.steps().size(); i++) {
            Step step = tiers.steps().get(i);
            if (step.rate() != null) {
                all.add(new Figure(steps.item(i).key("rate"), step.rate().fraction()));
            }
        }
        return all;
    }

    /** Every fixed sum for a deal or event that is not 0; none where the offer has another form. */
    public static List<Figure> sums(Offer offer) {
        if (!(offer.earn().form() instanceof Form.Pay pay)) {
            return List.of();
        }
        return of(pay.money(), Version.place(offer).key("earn").key("pay")).stream()
                .filter(figure -> figure.value().signum() > 0)
                .toList();
    }

    /** Where the steps of an offer are written. */
    public static Place steps(Offer offer) {
        return Version.place(offer).key("earn").key("tiers").key("steps");
    }

    /** The figures of a table, in its order; of a plain figure, itself. */
    public static List<Figure> of(Lookup lookup, Place place) {
        List<Figure> all = new ArrayList<>();
        collect(lookup, place, all);
        return all;
    }

    private static void collect(Lookup lookup, Place place, List<Figure> all) {
        if (lookup instanceof Lookup.Fixed fixed) {
            all.add(new Figure(place, fixed.value()));
            return;
        }
        Lookup.By by = (Lookup.By) lookup;
        by.rows().forEach(row -> collect(row.then(), place.key(row.value()), all));
        if (by.otherwise() != null) {
            collect(by.otherwise(), place.key("otherwise"), all);
        }
    }
}
