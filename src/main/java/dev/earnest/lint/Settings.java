package dev.earnest.lint;

import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rules run, how bad their findings are, and the figures a house has set.
 *
 * @param select ids and areas of the rules that run; empty: all
 * @param ignore ids and areas of rules that do not
 * @param rules what is set for single rules or areas, by id or area
 * @param asOf the day on which reviews and waivers are judged; null: the first day of each version
 */
public record Settings(
        Set<String> select,
        Set<String> ignore,
        Map<String, Setting> rules,
        @Nullable LocalDate asOf) {
    /** Every rule as it is. */
    public static final Settings USUAL = new Settings(Set.of(), Set.of(), Map.of(), null);

    public Settings {
        select = Set.copyOf(select);
        ignore = Set.copyOf(ignore);
        rules = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /**
     * What is set for a rule.
     *
     * @param off it does not run
     * @param severity null: its own
     */
    public record Setting(boolean off, @Nullable Severity severity, Map<String, BigDecimal> options) {
        public Setting {
            options = Map.copyOf(options);
        }
    }

    /** Whether a rule runs. */
    public boolean runs(About about) {
        boolean selected = select.isEmpty() || names(select, about);
        Setting setting = setting(about);
        boolean off = setting != null && setting.off() && !select.contains(about.id());
        return selected && !names(ignore, about) && !off;
    }

    private static boolean names(Set<String> words, About about) {
        return words.contains(about.id()) || words.contains(about.area().word());
    }

    private @Nullable Setting setting(About about) {
        Setting own = rules.get(about.id());
        return own != null ? own : rules.get(about.area().word());
    }

    Severity severity(About about) {
        Setting setting = setting(about);
        return setting == null || setting.severity() == null ? about.severity() : setting.severity();
    }

    BigDecimal option(About about, RuleOption option) {
        Setting own = rules.get(about.id());
        BigDecimal set = own == null ? null : own.options().get(option.name());
        return set == null ? option.usual() : set;
    }
}
