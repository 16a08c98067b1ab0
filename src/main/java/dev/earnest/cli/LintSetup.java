package dev.earnest.cli;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.language.TimelineReading;
import dev.earnest.language.config.Config;
import dev.earnest.lint.Rule;
import dev.earnest.lint.Rules;
import dev.earnest.lint.Settings;
import dev.earnest.payout.Options;
import dev.earnest.payout.Plan;
import dev.earnest.trial.PaidHistory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What catalogs are held to: the rules with their settings, the house's own policies, and a deal history.
 *
 * @param data the options that name the history; null: none
 */
record LintSetup(Settings settings, Config config, @Nullable DataOptions data, Console console) {

    static LintSetup of(LintOptions options, Config config, @Nullable DataOptions data, Console console) {
        return new LintSetup(LintConfig.settings(options, config), config, data, console);
    }

    /** The same for a state of the catalog before: its findings are only compared with. */
    LintSetup withoutHistory() {
        return new LintSetup(settings, config, null, console);
    }

    boolean hasHistory() {
        return data != null;
    }

    /** Every rule, the policies of the house last. */
    List<Rule> rules(TimelineReading reading) {
        List<Rule> rules = new ArrayList<>(Rules.ALL);
        config.policies().forEach(policy -> rules.add(PolicyRule.of(policy, reading)));
        return rules;
    }

    /** The history, paid once by the engine; null where none is asked for or the catalog cannot pay. */
    @Nullable
    PaidHistory history(CatalogFiles catalog, TimelineReading reading) {
        Timeline timeline = reading.timeline();
        if (data == null || timeline == null) {
            return null;
        }
        try (Progress progress = console.progress()) {
            Dataset deals = console.data()
                    .read(data.request(timeline.last(), Plan.wanted(timeline), catalog.folder(), console)
                            .with(progress));
            progress.stage("working out what is paid");
            return PaidHistory.of(
                    Run.pay(reading, timeline, deals, new Options(null, console.threads(), false), console.data()));
        }
    }
}
