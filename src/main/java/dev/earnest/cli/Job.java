package dev.earnest.cli;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Role;
import dev.earnest.payout.Options;
import java.util.List;
import java.util.Map;

/**
 * What an engine is to pay.
 *
 * @param programs all over the same data; a comparison's base is the first
 * @param addresses where the data are, as the user wrote it: files, folders, patterns
 * @param settings how they are read; without inputs
 */
public record Job(List<Timeline> programs, Map<Role, List<String>> addresses, DataRequest settings, Options options) {
    public Job {
        programs = List.copyOf(programs);
        addresses = Map.copyOf(addresses);
    }
}
