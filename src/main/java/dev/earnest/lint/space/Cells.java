package dev.earnest.lint.space;

import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What offers read beside their conditions, so that a witness can earn something: measures, tables, steps. */
final class Cells {
    private static final BigDecimal USUAL = BigDecimal.valueOf(10_000);

    /** Values that tables list with money behind them, by field. */
    final Map<String, List<String>> tables = new LinkedHashMap<>();
    /** Measures that are read. */
    final Set<String> measures = new LinkedHashSet<>();
    /** A size that reaches a step that pays. */
    BigDecimal size = USUAL;

    static Cells of(List<Offer> offers) {
        Cells cells = new Cells();
        for (Offer offer : offers) {
            cells.read(offer.earn());
            for (Limit limit : offer.limits()) {
                if (limit instanceof Limit.DealMaxColumn max) {
                    cells.measures.add(max.column());
                } else if (limit instanceof Limit.DealMaxShare share) {
                    cells.measures.add(share.of());
                }
            }
        }
        return cells;
    }

    private void read(Earn earn) {
        measures.add(earn.of());
        Form form = earn.form();
        if (form instanceof Form.Share share) {
            table(share.rate());
        } else if (form instanceof Form.Each each) {
            table(each.money());
        } else if (form instanceof Form.Pay pay) {
            table(pay.money());
        } else if (form instanceof Tiers tiers) {
            steps(tiers);
        }
    }

    private void steps(Tiers tiers) {
        if (tiers.counts() != null) {
            measures.add(tiers.counts());
        }
        for (Step step : tiers.steps()) {
            boolean pays = step.perUnit().signum() > 0 || step.pay() != null;
            if (pays) {
                size = size.max(step.from().add(BigDecimal.ONE));
                return;
            }
        }
    }

    private void table(Lookup lookup) {
        if (lookup instanceof Lookup.By by) {
            for (Lookup.Row row : by.rows()) {
                if (pays(row.then())) {
                    tables.computeIfAbsent(by.field(), field -> new ArrayList<>())
                            .add(row.value());
                    table(row.then());
                }
            }
        }
    }

    private static boolean pays(Lookup lookup) {
        return !(lookup instanceof Lookup.Fixed fixed) || fixed.value().signum() > 0;
    }

    List<String> preferred(String field) {
        return tables.getOrDefault(field, List.of());
    }
}
