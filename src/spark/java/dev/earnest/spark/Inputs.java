package dev.earnest.spark;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.JoinedFiles;
import dev.earnest.deal.Role;
import dev.earnest.payout.Options;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run on Spark is asked for.
 *
 * @param settings how inputs are read; its own inputs aren't
 * @param addresses of the files by role: each a file, a folder or a pattern
 * @param timelines the programs; more than one where they are compared, all as of the day of the first
 * @param slices what is asked of each slice beside its lines; null: nothing
 */
public record Inputs(
        DataRequest settings,
        Map<Role, List<String>> addresses,
        List<Timeline> timelines,
        Options options,
        Sizes sizes,
        @Nullable SliceWork slices) {
    public Inputs {
        Map<Role, List<String>> copy = new EnumMap<>(Role.class);
        copy.putAll(addresses);
        addresses = copy;
        timelines = List.copyOf(timelines);
    }

    /** Of which nothing is asked beside the lines. */
    public Inputs(
            DataRequest settings,
            Map<Role, List<String>> addresses,
            List<Timeline> timelines,
            Options options,
            Sizes sizes) {
        this(settings, addresses, timelines, options, sizes, null);
    }

    Job job(Map<Role, Job.Files> roles, Map<Role, List<PlacedRow>> shared) {
        return new Job(
                Settings.of(settings),
                roles,
                shared,
                new JoinedFiles(Map.of()),
                List.copyOf(timelines),
                options,
                sizes.books(),
                sizes.slices(),
                slices);
    }
}
