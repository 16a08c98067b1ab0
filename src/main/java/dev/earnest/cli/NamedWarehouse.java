package dev.earnest.cli;

import dev.earnest.deal.Query;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest may have read from a warehouse when its run is repeated. It may be somebody else's, while the driver is
 * code that runs here and the credentials are the user's, so both must be named by who repeats it.
 *
 * @param addresses that may be asked
 * @param driver the jar that is loaded instead of the one in the manifest
 */
record NamedWarehouse(List<String> addresses, @Nullable String driver) {
    NamedWarehouse {
        addresses = List.copyOf(addresses);
    }

    /** The driver for an address of the manifest; fails with InputException where one of them is not named. */
    String driver(String address, @Nullable String recorded) {
        String named = driver;
        if (named == null || !addresses.contains(address)) {
            throw new InputException(Problem.error(
                    "unnamed-warehouse",
                    Span.ofFile(Query.shown(address)),
                    "the manifest has the run ask `" + Query.shown(address) + "` through `" + recorded
                            + "`: a driver is code, and the address would get your credentials",
                    "name both where you trust them: --address '" + Query.shown(address) + "' --driver FILE"));
        }
        return named;
    }
}
