package dev.earnest.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Works every line of an explanation out from its printed figures, and gathers the lines to be held against a ledger. */
public final class Recomputed {
    private final int digits;
    private final RoundingMode rounding;
    private BigDecimal value;
    private BigDecimal limits = BigDecimal.ZERO;
    private BigDecimal stacking = BigDecimal.ZERO;
    private BigDecimal budget = BigDecimal.ZERO;
    private BigDecimal held = BigDecimal.ZERO;
    private BigDecimal committed = BigDecimal.ZERO;
    private BigDecimal taken = BigDecimal.ZERO;

    private Recomputed(BigDecimal earned, int digits, RoundingMode rounding) {
        this.value = earned;
        this.digits = digits;
        this.rounding = rounding;
    }

    /** One column of money of each line, by what tells the line; the parts of a line in several payments together. */
    public static Map<String, List<BigDecimal>> lines(String json, int digits) {
        Map<String, List<BigDecimal>> lines = new TreeMap<>();
        for (JsonNode of : JsonMapper.shared().readTree(json).path("explanations")) {
            for (JsonNode offer : of.path("offers")) {
                boolean all = true;
                for (JsonNode condition : offer.path("eligible").path("parts")) {
                    all &= condition.path("outcome").asString().equals("pass");
                }
                assertThat(all)
                        .as("eligible: %s", offer)
                        .isEqualTo(!offer.path("earnings").isEmpty());
                for (JsonNode earning : offer.path("earnings")) {
                    earning(of, offer, earning, digits, lines);
                }
            }
        }
        return lines;
    }

    private static void earning(
            JsonNode of, JsonNode offer, JsonNode earning, int digits, Map<String, List<BigDecimal>> lines) {
        Printed earn = new Printed(earning.path("earned"));
        Reckoning reckoning = new Reckoning(earn, digits);
        BigDecimal earned = reckoning.earned();
        assertThat(earned)
                .as("earned: %s of %s", earn.node(), of.path("id"))
                .isEqualByComparingTo(earn.number("earned"));
        for (JsonNode line : earning.path("lines")) {
            boolean recount = earn.node().path("text").asString().equals("recounted");
            List<BigDecimal> columns = new Recomputed(earned, digits, reckoning.rounding()).columns(line, recount);
            List<String> names = List.of(
                    "earned", "limit_cut", "stacking_cut", "budget_cut", "held", "committed", "clawed_back", "paid");
            for (int i = 0; i < names.size(); i++) {
                assertThat(columns.get(i))
                        .as("%s of %s by %s: %s", names.get(i), of.path("id"), offer.path("offer_id"), line)
                        .isEqualByComparingTo(line.path(names.get(i)).asString());
            }
            if (!offer.path("ghost").asBoolean()) {
                String key = String.join(
                        " ",
                        offer.path("offer_id").asString(),
                        offer.path("partner_id").asString(),
                        of.path("id").asString(),
                        line.path("kind").asString(),
                        line.path("earned_date").asString());
                lines.merge(key, columns, Recomputed::sum);
            }
        }
    }

    /** Two rows of money, column by column. */
    public static List<BigDecimal> sum(List<BigDecimal> one, List<BigDecimal> other) {
        return java.util.stream.IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i).add(other.get(i)))
                .toList();
    }

    private List<BigDecimal> columns(JsonNode line, boolean recount) {
        BigDecimal earned = value;
        boolean clawback = line.path("kind").asString().equals("clawback");
        if (clawback && !recount) {
            earned = BigDecimal.ZERO;
            value = earned;
        }
        for (JsonNode step : line.path("steps")) {
            step(new Printed(step), clawback && !recount, recount);
        }
        if (recount) {
            taken = value.negate();
            return List.of(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, taken, value);
        }
        BigDecimal paid = value.subtract(held).subtract(committed).subtract(taken);
        return List.of(earned, limits, stacking, budget, held, committed, taken, paid);
    }

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private void step(Printed step, boolean clawback, boolean recount) {
        switch (step.kind()) {
            case "deal_min", "deal_max", "partner_count", "partner_max", "partner_min", "offer_max" ->
                limits = limits.add(cut(step, limit(step)));
            case "stacking" -> stacking = stacking.add(cut(step, kept(step)));
            case "ceiling" -> stacking = stacking.add(cut(step, ceiling(step, recount)));
            case "budget", "prorate", "fund" -> budget = budget.add(cut(step, spent(step)));
            case "evidence" -> held = step.outcome().equals("cut") ? value : ZERO;
            case "committed" -> committed = value.subtract(held);
            case "clawback" -> taken = clawback ? share(step) : taken;
            default -> assertThat(step.kind()).isEqualTo("payment");
        }
    }

    private BigDecimal share(Printed step) {
        BigDecimal whole = step.number("whole");
        return step.number("paid").multiply(step.number("part")).divide(whole, digits, rounding);
    }

    /** Takes what a step lets through; what it cut. */
    private BigDecimal cut(Printed step, BigDecimal passes) {
        assertThat(value).as("before: %s", step.node()).isEqualByComparingTo(step.number("value"));
        BigDecimal cut = value.subtract(passes);
        assertThat(cut).as("cut: %s", step.node()).isEqualByComparingTo(step.number("cut"));
        value = passes;
        return cut;
    }

    private BigDecimal limit(Printed step) {
        if (step.kind().equals("partner_min")) {
            return step.number("total").compareTo(step.number("least")) < 0 ? ZERO : value;
        }
        if (!step.has("most")) {
            return value;
        }
        BigDecimal most = step.number("most");
        BigDecimal used = step.number("used");
        BigDecimal room = most.subtract(used).max(ZERO);
        if (step.has("share")) {
            BigDecimal share = step.number("measure").abs().multiply(step.number("share"));
            assertThat(most).isEqualByComparingTo(share.setScale(digits, rounding));
        }
        return switch (step.kind()) {
            case "deal_min" -> value.signum() > 0 ? value.max(most) : value;
            case "deal_max" -> value.signum() >= 0 ? value.min(room) : value.max(room.negate());
            case "partner_count" -> used.compareTo(most) >= 0 ? ZERO : value;
            case "partner_max" -> most.min(used.add(value)).subtract(most.min(used));
            default -> value.min(room);
        };
    }

    private BigDecimal kept(Printed step) {
        List<Printed> lines = step.parts("line");
        Printed kept = null;
        for (Printed line : lines) {
            BigDecimal size = line.number("value").abs();
            boolean better = kept == null
                    || step.text("keep").equals("best")
                            && size.compareTo(kept.number("value").abs()) > 0;
            kept = size.signum() != 0 && better ? line : kept;
        }
        return lines.isEmpty() || kept != null && kept.flag("own") ? value : ZERO;
    }

    private BigDecimal ceiling(Printed step, boolean recount) {
        BigDecimal most =
                step.number("measure").max(ZERO).multiply(step.number("share")).setScale(digits, rounding);
        assertThat(step.number("most")).isEqualByComparingTo(recount ? ZERO : most);
        List<Printed> lines = step.parts("line");
        BigDecimal over = lines.stream()
                .map(line -> line.number("value").max(ZERO))
                .reduce(ZERO, BigDecimal::add)
                .subtract(step.number("most"));
        for (int i = lines.size() - 1; i >= 0; i--) {
            BigDecimal cut = lines.get(i).number("value").min(over).max(ZERO);
            if (lines.get(i).flag("own")) {
                return value.subtract(cut);
            }
            over = over.subtract(cut);
        }
        throw new AssertionError("its own line is missing: " + step.node());
    }

    private BigDecimal spent(Printed step) {
        if (step.kind().equals("fund")) {
            return value.signum() < 0 ? value : value.min(step.number("available"));
        }
        if (step.kind().equals("prorate")) {
            BigDecimal down =
                    value.multiply(step.number("amount")).divide(step.number("asked"), digits, RoundingMode.FLOOR);
            return step.flag("rest") ? down.add(BigDecimal.ONE.movePointLeft(digits)) : down;
        }
        boolean stops = step.text("when_spent").equals("stop");
        return stops
                ? value.min(step.number("amount").subtract(step.number("used")).max(ZERO))
                : value;
    }
}
