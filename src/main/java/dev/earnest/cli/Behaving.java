package dev.earnest.cli;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Wanted;
import dev.earnest.payout.Plan;
import dev.earnest.scenario.Behaviour;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scenarios assume partners do about a program, from the option to the deals it makes of those read. */
record Behaving(List<ChangeOptions.Assumed> assumed) {
    Behaving {
        assumed = List.copyOf(assumed);
    }

    /** The deals as partners bring them, and each assumption with what it did, in lines. */
    record Altered(Dataset data, List<String> lines) {
        Altered {
            lines = List.copyOf(lines);
        }
    }

    /** Without the names of their scenarios. */
    List<Assumption> assumptions() {
        return assumed.stream().map(ChangeOptions.Assumed::assumption).toList();
    }

    /** The same columns and those that the assumptions read. */
    Wanted columns(Timeline timeline, Wanted columns) {
        return assumed.isEmpty() ? columns : columns.and(Plan.wanted(timeline, assumptions()));
    }

    /** The day as of which is paid unless told: that of the deals as read; null where nothing is assumed. */
    @Nullable
    LocalDate asOf(Timeline timeline, Dataset read) {
        return assumed.isEmpty() ? null : Plan.asOf(timeline, read);
    }

    /** Applies them in order; fails as {@link Behaviour#apply} does. */
    Altered apply(Timeline timeline, Dataset dataset, DataSource source) {
        if (assumed.isEmpty()) {
            return new Altered(dataset, List.of());
        }
        Behaviour.Altered altered = source.behave(timeline, dataset, assumptions());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < assumed.size(); i++) {
            Behaviour.Effect effect = altered.effects().get(i);
            lines.add("Assumed by " + assumed.get(i).scenario() + ": " + effect.words());
            lines.add("  " + effect.what());
        }
        return new Altered(altered.data(), lines);
    }
}
