package dev.earnest.guide;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Repeat;
import dev.earnest.catalog.Timeline;
import dev.earnest.lint.space.Search;
import dev.earnest.lint.space.Spaces;
import dev.earnest.lint.space.Witness;
import dev.earnest.lint.space.WitnessSearch;
import dev.earnest.problem.InputException;
import dev.earnest.trial.Trial;
import dev.earnest.trial.TrialLine;
import dev.earnest.wording.FieldWords;
import dev.earnest.wording.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for an example of an offer: a deal or event that meets its conditions, paid by the engine by this offer alone. */
final class Examples {
    private static final Set<String> IDS = Set.of("deal_id", "event_id", "partner_id", "account_id", "stage", "type");

    private final Catalog version;
    private final Offer offer;

    private Examples(Catalog version, Offer offer) {
        this.version = version;
        this.offer = offer;
    }

    /** An example, or why there is none. */
    static Example of(Catalog version, Offer offer) {
        Examples examples = new Examples(version, offer);
        Example plain = examples.tried(Assumed.plain(version, offer));
        if (!plain.cases().isEmpty()) {
            return plain;
        }
        Example loose = examples.tried(Assumed.loose(version, offer));
        return loose.cases().isEmpty() ? plain : loose;
    }

    private Example tried(Assumed assumed) {
        Catalog program = assumed.version();
        Search search = WitnessSearch.of(
                program,
                List.of(assumed.offer()),
                Spaces.of(Timeline.of(program)).offer(program, assumed.offer()));
        Witness found = search.witness();
        if (found == null) {
            return Example.none(search.why());
        }
        try {
            return worked(assumed, Sizes.counting(program, assumed.offer(), found));
        } catch (InputException e) {
            return Example.none(e.getMessage());
        }
    }

    private Example worked(Assumed assumed, Witness witness) {
        Catalog program = assumed.version();
        String measure = Sizes.measure(program, assumed.offer());
        List<Example.Case> cases = new ArrayList<>();
        for (BigDecimal size : Sizes.ofSteps(program, assumed.offer())) {
            Witness sized = Sizes.sized(witness, measure, size);
            add(assumed, Sizes.afterPeriod(assumed.offer(), sized), size(measure, size), cases);
        }
        boolean varies = !cases.isEmpty();
        if (!varies) {
            add(assumed, witness, "", cases);
            varies = beyond(assumed, witness, measure, cases);
        }
        if (cases.stream().allMatch(each -> each.earned().signum() <= 0)) {
            return Example.none("the deal that was tried earns nothing");
        }
        return new Example(
                cells(witness.partner(), ""), cells(witness.paid(), varies ? measure : ""), assumed.given(), cases, "");
    }

    /** A second size that a limit cuts, where one can. */
    private boolean beyond(Assumed assumed, Witness witness, String measure, List<Example.Case> cases) {
        BigDecimal earned = cases.get(0).earned();
        BigDecimal least = null;
        for (Limit limit : offer.limits()) {
            BigDecimal max = limit instanceof Limit.DealMax deal
                    ? deal.money()
                    : limit instanceof Limit.PartnerMax partner ? partner.money() : null;
            least = max == null || least != null && least.compareTo(max) < 0 ? least : max;
        }
        String cell = witness.paid().getOrDefault(measure, "");
        boolean can = least != null && earned.signum() > 0 && cases.get(0).cut().signum() == 0 && !cell.isEmpty();
        if (!can || measure.equals("count") || offer.earn().form() instanceof dev.earnest.catalog.Form.Pay) {
            return false;
        }
        BigDecimal now = new BigDecimal(cell);
        BigDecimal size = Sizes.plain(java.util.Objects.requireNonNull(least)
                .multiply(now)
                .multiply(new BigDecimal("1.25"))
                .divide(earned, 4, java.math.RoundingMode.HALF_UP));
        List<Example.Case> more = new ArrayList<>();
        add(assumed, Sizes.sized(witness, measure, size), size(measure, size), more);
        if (more.isEmpty() || more.get(0).cut().signum() <= 0) {
            return false;
        }
        Example.Case first = cases.get(0);
        cases.set(
                0,
                new Example.Case(
                        size(measure, now),
                        first.working(),
                        first.earned(),
                        first.cut(),
                        first.paid(),
                        first.payments(),
                        first.due()));
        cases.addAll(more);
        return true;
    }

    private void add(Assumed assumed, Witness witness, String size, List<Example.Case> cases) {
        List<TrialLine> lines = Trial.lines(assumed.version(), offer.id(), witness, asOf(witness));
        List<TrialLine> shown = lines;
        if (offer.tiers() != null && offer.tiers().basedOnLastPeriod()) {
            shown = lines.stream().filter(line -> !line.row().equals("D8")).toList();
        }
        BigDecimal earned = sum(shown, TrialLine::earned);
        BigDecimal cut = sum(shown, line -> line.limits().add(line.stacking()).add(line.budget()));
        BigDecimal paid = sum(shown, TrialLine::paid);
        List<TrialLine> paying =
                shown.stream().filter(line -> line.paid().signum() != 0).toList();
        long days = paying.stream().map(TrialLine::due).distinct().count();
        LocalDate due =
                paying.stream().map(TrialLine::due).min(LocalDate::compareTo).orElse(null);
        cases.add(new Example.Case(size, working(assumed, shown), earned, cut, paid, (int) days, due));
    }

    private static String working(Assumed assumed, List<TrialLine> lines) {
        List<TrialLine> earning =
                lines.stream().filter(line -> line.measure() != null).toList();
        boolean one = earning.stream().map(TrialLine::row).distinct().count() == 1;
        List<String> each = earning.stream()
                .map(line -> new Working(assumed.version(), assumed.offer()).of(whole(line, lines)))
                .distinct()
                .toList();
        return one && each.size() == 1 ? each.get(0) : "";
    }

    /** Instalments of one line brought together. */
    private static TrialLine whole(TrialLine line, List<TrialLine> lines) {
        BigDecimal earned = lines.stream()
                .filter(other ->
                        other.row().equals(line.row()) && other.earnedOn().equals(line.earnedOn()))
                .map(TrialLine::earned)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new TrialLine(
                line.row(),
                line.measure(),
                line.rate(),
                earned,
                line.limits(),
                line.stacking(),
                line.budget(),
                line.held(),
                line.committed(),
                line.paid(),
                line.earnedOn(),
                line.due());
    }

    /** Far enough to see all that a repeated payout pays; of one for life a year. */
    private @Nullable LocalDate asOf(Witness witness) {
        Repeat repeat = offer.earn().repeat();
        if (repeat == null) {
            return null;
        }
        LocalDate start = repeat.after().after(witness.day());
        return repeat.lasts() == null
                ? start.plusYears(1).minusDays(1)
                : repeat.lasts().after(start);
    }

    private static BigDecimal sum(List<TrialLine> lines, java.util.function.Function<TrialLine, BigDecimal> of) {
        return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String size(String measure, BigDecimal size) {
        if (measure.equals("count")) {
            return Figures.number(size) + (size.compareTo(BigDecimal.ONE) == 0 ? " deal" : " deals");
        }
        String figure = FieldWords.isMoney(measure) ? Figures.money(size, version.currency()) : Figures.number(size);
        return FieldWords.name(measure) + " " + figure;
    }

    private List<String> cells(Map<String, String> row, String without) {
        List<String> cells = new ArrayList<>();
        row.forEach((column, cell) -> {
            if (!cell.isEmpty() && !IDS.contains(column) && !column.equals(without)) {
                cells.add(FieldWords.name(column) + " " + cell(column, cell));
            } else if (column.equals("type") && !cell.isEmpty() && !row.containsKey("event_id")) {
                cells.add("type " + cell);
            }
        });
        return cells;
    }

    private String cell(String column, String cell) {
        if (column.endsWith("_date") || column.equals("date")) {
            return Figures.day(LocalDate.parse(cell));
        }
        try {
            BigDecimal number = new BigDecimal(cell);
            return FieldWords.isMoney(column) ? Figures.money(number, version.currency()) : Figures.number(number);
        } catch (NumberFormatException e) {
            return cell;
        }
    }
}
