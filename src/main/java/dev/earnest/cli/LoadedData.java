package dev.earnest.cli;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Input;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.scenario.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data of a shell, read once with every column, and what was last paid on them, from which the next program takes over
 * what it leaves as it was. Other data than its own are read from files each time. Mutable, for one thread.
 */
final class LoadedData implements DataSource {
    private final Consumer<String> remarks;
    private @Nullable Loaded loaded;
    private @Nullable Payouts last;
    private @Nullable AssumedData assumed;

    /** @param remarks told when data are read again, and why */
    LoadedData(Consumer<String> remarks) {
        this.remarks = remarks;
    }

    private record Loaded(DataRequest request, FileStamps files, Dataset data) {
        /** Why it does not do for a request on the same files; null where it does. */
        @Nullable
        String lacks(DataRequest wanted) {
            List<String> changed = files.changed();
            if (!changed.isEmpty()) {
                return String.join(", ", changed);
            }
            if (!request.dimensions().equals(wanted.dimensions())) {
                return "the catalog declares other values of its dimensions";
            }
            if (!request.mapping().equals(wanted.mapping())
                    || !request.charset().equals(wanted.charset())
                    || !request.currency().equals(wanted.currency())) {
                return "they are to be read otherwise";
            }
            return request.wanted().covers(wanted.wanted()) ? null : "a column is needed as something else than text";
        }
    }

    @Override
    public Dataset read(DataRequest request) {
        Loaded known = loaded;
        boolean own = known == null || sameFiles(known.request().inputs(), request.inputs());
        if (!own || request.rejects() != null || !areFiles(request)) {
            return DataReader.read(request);
        }
        String why = known == null ? null : known.lacks(request);
        if (known != null && why == null) {
            return known.data();
        }
        if (why != null) {
            remarks.accept("reading the data again: " + why);
        }
        return load(request, known);
    }

    private Dataset load(DataRequest request, @Nullable Loaded before) {
        Wanted wanted = request.wanted().and(Wanted.EVERYTHING);
        if (before != null && before.request().wanted().covers(wanted)) {
            wanted = before.request().wanted();
        }
        DataRequest whole = request.with(wanted);
        FileStamps files = FileStamps.of(request.inputs().values().stream()
                .flatMap(input -> input.files().stream())
                .map(input ->
                        input.query() == null ? input.path() : input.query().file())
                .filter(java.util.Objects::nonNull)
                .toList());
        Dataset data = DataReader.read(whole);
        loaded = new Loaded(whole, files, data);
        forgetPayouts();
        return data;
    }

    private static boolean areFiles(DataRequest request) {
        return request.inputs().values().stream().allMatch(input -> input.stream() == null);
    }

    private static boolean sameFiles(Map<Role, Input> one, Map<Role, Input> other) {
        return names(one).equals(names(other));
    }

    private static List<String> names(Map<Role, Input> inputs) {
        List<String> names = new ArrayList<>();
        inputs.forEach((role, input) ->
                input.files().forEach(file -> names.add(role + " " + file.name() + " " + file.query())));
        return names;
    }

    @Override
    public Payouts pay(Timeline timeline, Dataset data, Options options) {
        AssumedData other = assumed;
        if (other != null && other.altered().data() == data) {
            Payouts payouts = pay(timeline, data, options, other.last());
            other.paid(payouts);
            return payouts;
        }
        if (loaded == null || loaded.data() != data) {
            return Plan.compile(timeline, data, options).run();
        }
        Payouts payouts = pay(timeline, data, options, last);
        if (options.asOf() == null) {
            last = payouts;
        }
        return payouts;
    }

    private static Payouts pay(Timeline timeline, Dataset data, Options options, @Nullable Payouts before) {
        Options again = options.first(); // what is known of the data must outlive this run
        Plan plan = before == null ? Plan.compile(timeline, data, again) : Plan.compile(timeline, before, again);
        return plan.run();
    }

    @Override
    public Behaviour.Altered behave(Timeline timeline, Dataset data, List<Assumption> assumptions) {
        if (loaded == null || loaded.data() != data) {
            return Behaviour.apply(timeline, data, assumptions);
        }
        AssumedData known = AssumedData.of(assumed, timeline, data, assumptions);
        assumed = known;
        return known.altered();
    }

    /** The data; null before any were read. */
    @Nullable
    Dataset data() {
        return loaded == null ? null : loaded.data();
    }

    private void forgetPayouts() {
        last = null;
        assumed = null;
    }
}
