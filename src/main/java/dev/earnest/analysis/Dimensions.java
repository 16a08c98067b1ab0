package dev.earnest.analysis;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Column;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Dictionary;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Grouping;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Finds the dimension of a name: of the offer, of time, or a column of deals, events or partners. */
final class Dimensions {
    private static final List<String> TIMES = List.of("month", "quarter", "half", "year");
    private static final List<String> OWN =
            List.of("offer", "type", "phase", "version", "partner", "month", "quarter", "half", "year");

    private final @Nullable Payouts payouts;
    private final Timeline timeline;
    private final Dataset data;
    private final List<String> offers;

    private Dimensions(Timeline timeline, Dataset data, List<String> offers, @Nullable Payouts payouts) {
        this.payouts = payouts;
        this.timeline = timeline;
        this.data = data;
        this.offers = offers;
    }

    /** @param offers ids by the numbers of {@link Line#offer()} */
    static Dimensions of(Payouts payouts, List<String> offers) {
        return new Dimensions(payouts.timeline(), payouts.data(), offers, payouts);
    }

    /** Fails with InputException where a name is no field, before anything is worked out. */
    static void check(Timeline timeline, Dataset data, List<String> names) {
        Dimensions dimensions = new Dimensions(timeline, data, List.of(), null);
        names.forEach(dimensions::of);
    }

    /** Fails with InputException where a name is a field that the rows of a deal and the partner file don't tell. */
    static void checkParts(Timeline timeline, List<String> names) {
        for (String name : names) {
            if (isLadder(timeline, name)) {
                throw fail(
                        "needs-all-rows",
                        name,
                        "`" + name
                                + "` is worked out by a ladder from all rows of a partner, and lines are grouped here"
                                + " by the rows of their deal, the partner file and the catalog alone",
                        "group by a column that says it, or run earnest on one machine");
            }
        }
    }

    /** Whether groups by a field of this name first stand in the order of time. */
    static boolean isTime(String name) {
        return TIMES.contains(name);
    }

    private static boolean isLadder(Timeline timeline, String name) {
        String bare = name.substring(name.indexOf('.') + 1);
        return !OWN.contains(name)
                && !name.equals("partner_id")
                && !name.startsWith("deal.")
                && timeline.versions().stream().anyMatch(v -> v.ladders().containsKey(bare));
    }

    /** The dimension of a name; fails with InputException where there is none, or two. */
    Dimension of(String name) {
        return switch (name) {
            case "offer" -> words(name, Line::offer, offers, true);
            case "type" ->
                words(name, Line::offer, ofOffers(offer -> offer.type().word()), true);
            case "phase" ->
                words(name, Line::offer, ofOffers(offer -> offer.type().phase().word()), true);
            case "version" -> words(name, Line::version, versions(), false);
            case "partner", "partner_id" -> dictionary(name, Line::payee, data.partnerIds());
            case "month", "quarter", "half", "year" -> time(name);
            default -> column(name);
        };
    }

    private static Dimension words(String name, ToIntFunction<Line> code, List<String> words, boolean ofOffer) {
        int[] first = words.stream().mapToInt(words::indexOf).toArray(); // offers of one type are one group
        return new Plain(name, line -> first(first, code.applyAsInt(line)), words::get, false, ofOffer);
    }

    private static int first(int[] first, int code) {
        return code < 0 ? code : first[code];
    }

    private static Dimension dictionary(String name, ToIntFunction<Line> code, Dictionary words) {
        return new Plain(name, code, words::value);
    }

    private record Plain(String name, ToIntFunction<Line> numbers, Words words, boolean isOrdered, boolean isOfOffer)
            implements Dimension {
        Plain(String name, ToIntFunction<Line> numbers, Words words) {
            this(name, numbers, words, false, false);
        }

        @Override
        public int code(Line line) {
            return numbers.applyAsInt(line);
        }

        @Override
        public @Nullable String value(int code) {
            return code < 0 ? null : words.of(code);
        }
    }

    @FunctionalInterface
    private interface Words {
        String of(int code);
    }

    private List<String> ofOffers(Function<Offer, String> word) {
        List<String> words = new ArrayList<>();
        for (String id : offers) {
            String found = id;
            for (Catalog version : timeline.versions()) {
                Offer offer = version.offers().get(id);
                found = offer == null ? found : word.apply(offer);
            }
            words.add(found);
        }
        return words;
    }

    private List<String> versions() {
        return timeline.versions().stream().map(Catalog::version).toList();
    }

    /** By the calendar of the latest version, so that a day lies in one period only. */
    private Dimension time(String name) {
        Period period = Period.valueOf(name.toUpperCase(Locale.ROOT));
        FiscalCalendar calendar = new FiscalCalendar(timeline.last().fiscal());
        ToIntFunction<Line> index = new ToIntFunction<>() {
            private int day = Integer.MIN_VALUE;
            private int found;

            @Override
            public int applyAsInt(Line line) {
                if (line.day() != day) { // lines of one day stand together
                    found = calendar.index(period, line.day());
                    day = line.day();
                }
                return found;
            }
        };
        return new Plain(name, index, number -> calendar.name(period, number), true, false);
    }

    private Dimension column(String name) {
        String bare = name.substring(name.indexOf('.') + 1);
        if (isLadder(timeline, name)) {
            return ladder(name);
        }
        Dimension deal = name.startsWith("partner.") ? null : ofDeals(name, bare);
        Dimension partner = name.startsWith("deal.") ? null : ofPartners(name, bare);
        if (deal != null && partner != null) {
            throw fail(
                    name,
                    "both deals and partners have a column `" + name + "`",
                    "write deal." + name + " or partner." + name);
        }
        Dimension found = deal == null ? partner : deal;
        if (found == null) {
            throw unknown(name);
        }
        return found;
    }

    /** A computed level stands in no column; the engine knows it. */
    private Dimension ladder(String name) {
        Grouping levels = payouts == null ? null : payouts.grouping(name);
        Dictionary words = new Dictionary();
        return new Plain(
                name,
                line -> {
                    String level =
                            levels != null && line instanceof LedgerLine ledger ? levels.of(ledger.cursor()) : "";
                    return level.isEmpty() ? -1 : words.add(level);
                },
                words::value);
    }

    private @Nullable Dimension ofDeals(String name, String bare) {
        Column deals = data.deals().column(bare);
        Frame eventFile = data.events();
        Column events = eventFile == null ? null : eventFile.column(bare);
        if (deals == null && events == null) {
            return null;
        }
        Dictionary words = new Dictionary();
        Interned ofEvents = events == null ? null : new Interned(events, words);
        Interned ofDeals = deals == null ? null : new Interned(deals, words);
        return new Plain(
                name,
                line -> {
                    int code = ofEvents == null ? -1 : ofEvents.of(line.event());
                    return code >= 0 || ofDeals == null ? code : ofDeals.of(line.deal());
                },
                words::value);
    }

    private @Nullable Dimension ofPartners(String name, String bare) {
        Frame file = data.partners();
        Column column = file == null ? null : file.column(bare);
        if (file == null || column == null) {
            return null;
        }
        Payouts run = payouts;
        Dictionary words = new Dictionary();
        Interned ofRows = new Interned(column, words);
        return new Plain(
                name, line -> run == null ? -1 : ofRows.of(run.partnerRow(line.payee(), line.day())), words::value);
    }

    /** The words of a column under the numbers of a dictionary that others may share. */
    private static final class Interned {
        private final Column column;
        private final Dictionary words;
        private int[] known = {};

        Interned(Column column, Dictionary words) {
            this.column = column;
            this.words = words;
            if (column instanceof TextColumn text) {
                known = new int[text.dictionary().size()];
                Arrays.fill(known, -1);
            }
        }

        int of(int row) {
            if (row < 0 || column.blank(row)) {
                return -1;
            }
            if (!(column instanceof TextColumn text)) {
                return words.add(column.text(row));
            }
            int code = text.code(row);
            if (known[code] < 0) {
                known[code] = words.add(text.text(row));
            }
            return known[code];
        }
    }

    private InputException unknown(String name) {
        TreeSet<String> legal = new TreeSet<>(OWN);
        legal.addAll(data.deals().headers());
        Frame partners = data.partners();
        if (partners != null) {
            legal.addAll(partners.headers());
        }
        Frame events = data.events();
        if (events != null) {
            legal.addAll(events.headers());
        }
        String nearest = Nearest.to(name, legal);
        return fail(
                name,
                "there is no field `" + name + "` to group by",
                (nearest == null ? "" : "did you mean `" + nearest + "`? ") + "fields: " + String.join(", ", legal));
    }

    private static InputException fail(String name, String message, String help) {
        return fail("unknown-field", name, message, help);
    }

    private static InputException fail(String code, String name, String message, String help) {
        return new InputException(Problem.error(code, new Span("--by", 1, 1, name.length(), name), message, help));
    }
}
