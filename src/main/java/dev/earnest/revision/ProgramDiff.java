package dev.earnest.revision;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Fiscal;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Objective;
import dev.earnest.catalog.Waiver;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what differs in the settings of a whole version, and in what no payout hangs on. */
final class ProgramDiff {
    private final Catalog before;
    private final Catalog after;
    private final List<Draft> out;

    ProgramDiff(Catalog before, Catalog after, List<Draft> out) {
        this.before = before;
        this.after = after;
        this.out = out;
    }

    private Site site(String path) {
        return Site.of(out, "", path);
    }

    void tell() {
        settings();
        PaymentDiff.payments(site("payments").unpriced(), before.payments(), after.payments());
        objectives();
        economics(before.economics(), after.economics());
        changed("review_by", ChangeKind.REVIEW_DAY_CHANGED, "review", before.reviewBy(), after.reviewBy());
        waivers();
    }

    private void settings() {
        changed("catalog", ChangeKind.CATALOG_RENAMED, "id of the catalog", before.id(), after.id());
        changed("version", ChangeKind.VERSION_RENAMED, "version", before.version(), after.version());
        depends(
                "currency",
                ChangeKind.CURRENCY_CHANGED,
                "currency",
                before.currency().code(),
                after.currency().code());
        depends(fiscal(), ChangeKind.FISCAL_CHANGED, "fiscal calendar", text(before.fiscal()), text(after.fiscal()));
        depends(
                "rounding",
                ChangeKind.ROUNDING_CHANGED,
                "rounding",
                Say.word(before.rounding()),
                Say.word(after.rounding()));
        depends(
                "attribution",
                ChangeKind.ATTRIBUTION_CHANGED,
                "attribution",
                text(before.attribution()),
                text(after.attribution()));
        String one = before.versionBy() == null
                ? "the earning date"
                : before.versionBy().column();
        String two = after.versionBy() == null
                ? "the earning date"
                : after.versionBy().column();
        depends("version_by", ChangeKind.VERSION_DATE_CHANGED, "the day that picks the version", one, two);
        registration(before.registrationValid(), after.registrationValid());
    }

    private String fiscal() {
        return after.fiscal().years().isEmpty() && before.fiscal().years().isEmpty()
                ? "fiscal_year_start"
                : "fiscal_calendar";
    }

    private void depends(String path, ChangeKind kind, String noun, String old, String now) {
        if (!old.equals(now)) {
            Site site = path.startsWith("fiscal") ? site(path).part("fiscal") : site(path);
            site.changed(kind, Level.DEPENDS, noun + " changed " + Say.fromTo(old, now), old, now);
        }
    }

    private void changed(String path, ChangeKind kind, String noun, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now)) {
            String was = Say.orNone(old);
            String is = Say.orNone(now);
            site(path).unpriced().changed(kind, Level.NEUTRAL, noun + " changed " + Say.fromTo(was, is), was, is);
        }
    }

    private static String text(Fiscal fiscal) {
        return fiscal.years().isEmpty()
                ? "years from month " + fiscal.startMonth()
                : "weeks "
                        + String.join(
                                "-",
                                fiscal.weeks().stream().map(String::valueOf).toList()) + " from "
                        + String.join(
                                ", ",
                                fiscal.years().stream().map(String::valueOf).toList());
    }

    private static String text(@Nullable Attribution attribution) {
        if (attribution == null) {
            return "none";
        }
        StringBuilder text = new StringBuilder(Say.word(attribution.model()));
        if (attribution.halfLife() != null) {
            text.append(", half-life ").append(attribution.halfLife());
        }
        attribution
                .weights()
                .forEach((role, weight) ->
                        text.append(", ").append(role).append(' ').append(Say.number(weight)));
        if (!attribution.positions().isEmpty()) {
            text.append(", ")
                    .append(String.join(
                            "/",
                            attribution.positions().stream().map(Say::percent).toList()));
        }
        return text.toString();
    }

    private void registration(@Nullable Duration old, @Nullable Duration now) {
        Level level = EarnDiff.longer(old, now);
        if (level != Level.NEUTRAL) {
            boolean shorter = level == Level.ADVERSE;
            site("registration_valid")
                    .changed(
                            shorter ? ChangeKind.REGISTRATION_SHORTENED : ChangeKind.REGISTRATION_EXTENDED,
                            level,
                            "a registration protects " + (shorter ? "for less time: " : "for more time: ")
                                    + Say.duration(now) + ", was " + Say.duration(old),
                            Say.duration(old),
                            Say.duration(now));
        }
    }

    private void objectives() {
        for (String id :
                Union.of(before.objectives().keySet(), after.objectives().keySet())) {
            changed(
                    "objectives." + id,
                    ChangeKind.OBJECTIVE_CHANGED,
                    "objective `" + id + "`",
                    text(before.objectives().get(id)),
                    text(after.objectives().get(id)));
        }
    }

    private static @Nullable String text(@Nullable Objective objective) {
        return objective == null
                ? null
                : objective.metric() + " " + Say.figure(objective.target(), objective.percent());
    }

    private void economics(Economics old, Economics now) {
        assumed("gross_margin", "gross margin", lookup(old.grossMargin(), true), lookup(now.grossMargin(), true));
        assumed("discount_rate", "discount rate", old.discountRate(), now.discountRate());
        assumed(
                "partner_costs",
                "costs of partners",
                lookup(old.partnerCosts(), false),
                lookup(now.partnerCosts(), false));
        for (String id : Union.of(old.incremental().keySet(), now.incremental().keySet())) {
            Rate one = old.incremental().get(id);
            assumed(
                    "incremental." + id,
                    "incremental share of " + id,
                    one,
                    now.incremental().get(id));
        }
        for (String name : Union.of(old.engagement().keySet(), now.engagement().keySet())) {
            BigDecimal one = old.engagement().get(name);
            BigDecimal two = now.engagement().get(name);
            assumed(
                    "engagement." + name,
                    "weight of " + name,
                    one == null ? null : Say.number(one),
                    two == null ? null : Say.number(two));
        }
        assumed("costs", "costs", costs(old), costs(now));
    }

    private void assumed(String key, String noun, @Nullable Object old, @Nullable Object now) {
        changed("economics." + key, ChangeKind.ECONOMICS_CHANGED, "assumed " + noun, old, now);
    }

    private static @Nullable String lookup(@Nullable Lookup lookup, boolean percent) {
        return lookup == null ? null : new LookupDiff(Rise.RATE, percent).text(lookup);
    }

    private static @Nullable String costs(Economics economics) {
        return economics.costs().isEmpty()
                ? null
                : String.join(
                        ", ",
                        economics.costs().stream()
                                .map(cost -> cost.name() + " " + Say.number(cost.amount()) + " every "
                                        + cost.every().word())
                                .toList());
    }

    private void waivers() {
        Map<String, String> old = waivers(before.waivers());
        Map<String, String> now = waivers(after.waivers());
        for (String of : Union.of(old.keySet(), now.keySet())) {
            changed("waivers", ChangeKind.WAIVER_CHANGED, "waiver of " + of, old.get(of), now.get(of));
        }
    }

    private static Map<String, String> waivers(List<Waiver> waivers) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Waiver waiver : waivers) {
            String of = waiver.rule() + (waiver.offer() == null ? "" : " for `" + waiver.offer() + "`");
            map.merge(of, "until " + waiver.until() + " (" + waiver.reason() + ")", (one, two) -> one + ", " + two);
        }
        return map;
    }
}
