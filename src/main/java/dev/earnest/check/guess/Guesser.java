package dev.earnest.check.guess;

import dev.earnest.check.ColumnProfile;
import dev.earnest.check.FileProfile;
import dev.earnest.deal.Kind;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guesses what the columns of unknown exports are. */
public final class Guesser {
    private final Names names;
    private final List<Mapping> presets;

    /** @param presets the built-in mappings */
    public Guesser(List<Mapping> presets) {
        this.presets = List.copyOf(presets);
        this.names = new Names(presets);
    }

    /** The mapping of some files, as the text of a file that reads back. */
    public GuessedText guess(String name, List<FileProfile> files, Uniqueness uniqueness) {
        List<GuessedFile> guessed =
                files.stream().map(file -> guess(file, uniqueness)).toList();
        return new GuessWriter(name, guessed, presets).text();
    }

    /** Tells whether columns of a file together are different in every row. */
    @FunctionalInterface
    public interface Uniqueness {
        /** The first of the pairs of columns that is; null where none is. */
        @Nullable
        List<String> of(FileProfile file, List<List<String>> pairs);
    }

    /** The role whose columns a file has most of. */
    public Role role(List<ColumnProfile> columns) {
        Role best = Role.DEALS;
        int most = 0;
        for (Role role : Role.values()) {
            int score = 0;
            List<Place> places = places(role, columns);
            for (Place place : places) {
                score += place.score() * (role.required().contains(place.ours()) ? 3 : 1);
            }
            boolean whole = places.stream().map(Place::ours).toList().containsAll(role.required());
            score += whole ? 200 : 0;
            if (score > most) {
                most = score;
                best = role;
            }
        }
        return best;
    }

    private GuessedFile guess(FileProfile file, Uniqueness uniqueness) {
        Role role = file.role();
        List<Place> places = new ArrayList<>(places(role, file.columns()));
        doubled(role, places);
        List<String> composed = composed(role, file, places, uniqueness);
        Set<String> placed = new HashSet<>();
        Set<ColumnProfile> used = new HashSet<>();
        for (Place place : places) {
            placed.add(place.ours());
            used.add(place.column());
        }
        List<String> missing = new ArrayList<>(role.required());
        missing.removeAll(placed);
        if (!composed.isEmpty()) {
            missing.remove(role.idColumn());
        }
        List<ColumnProfile> rest =
                file.columns().stream().filter(column -> !used.contains(column)).toList();
        List<String> order = List.copyOf(role.columns().keySet());
        places.sort(Comparator.comparing(place -> order.indexOf(place.ours())));
        return new GuessedFile(
                file,
                places,
                composed,
                Formats.of(of(role, places, Kind.DATE), of(role, places, Kind.NUMBER)),
                stages(places),
                missing,
                rest);
    }

    private static List<ColumnProfile> of(Role role, List<Place> places, Kind kind) {
        return places.stream()
                .filter(place -> role.columns().get(place.ours()) == kind)
                .map(Place::column)
                .toList();
    }

    /** The best places, each column once. */
    private List<Place> places(Role role, List<ColumnProfile> columns) {
        Fit fit = new Fit(role, names);
        List<Place> all = new ArrayList<>();
        Set<String> twice = twice(columns);
        for (String ours : role.columns().keySet()) {
            for (ColumnProfile column : columns) {
                String name = column.use().name();
                Place place = name.isEmpty() || twice.contains(name) ? null : fit.of(ours, column);
                if (place != null) {
                    all.add(place);
                }
            }
        }
        all.sort(Comparator.comparingInt(Place::score).reversed());
        Map<String, Place> taken = new LinkedHashMap<>();
        Set<ColumnProfile> used = new HashSet<>();
        for (Place place : all) {
            if (!taken.containsKey(place.ours()) && used.add(place.column())) {
                taken.put(place.ours(), place);
            }
        }
        fallbacks(role, columns, taken, used);
        return List.copyOf(taken.values());
    }

    private static Set<String> twice(List<ColumnProfile> columns) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        columns.forEach(column -> {
            if (!seen.add(column.use().name())) {
                twice.add(column.use().name());
            }
        });
        return twice;
    }

    /** What a deal must have, by what is in the cells, where no name says it. */
    private static void fallbacks(
            Role role, List<ColumnProfile> columns, Map<String, Place> taken, Set<ColumnProfile> used) {
        if (role == Role.PARTNERS && !taken.containsKey("partner_id")) {
            columns.stream()
                    .filter(Fit::unique)
                    .filter(used::add)
                    .findFirst()
                    .ifPresent(column ->
                            taken.put("partner_id", new Place("partner_id", column, 40, "every cell differs")));
        }
        for (ColumnProfile column : role == Role.DEALS ? columns : List.<ColumnProfile>of()) {
            if (used.contains(column) || column.use().name().isEmpty()) {
                continue;
            }
            String name = Names.plain(column.use().name());
            boolean seller = name.matches(".*\\b(agent|owner|rep|salesperson|seller|employee|account manager)\\b.*");
            String ours = null;
            String why = "";
            if (!taken.containsKey("deal_id") && Fit.unique(column) && !isAmount(column)) {
                ours = "deal_id";
                why = "every cell differs";
            } else if (!taken.containsKey("partner_id") && seller) {
                ours = "partner_id";
                why = "no column names partners; this one names who sold";
            } else if (!taken.containsKey("close_date")
                    && Fit.dates(column) == column.filled()
                    && column.filled() > 0) {
                ours = "close_date";
                why = "dates";
            } else if (!taken.containsKey("amount") && isAmount(column)) {
                ours = "amount";
                why = "numbers with decimals";
            }
            if (ours != null && used.add(column)) {
                taken.put(ours, new Place(ours, column, 40, why));
            }
        }
    }

    private static boolean isAmount(ColumnProfile column) {
        long whole = column.count(dev.earnest.check.Shape.WHOLE);
        return column.filled() > 0 && Fit.numbers(column) == column.filled() && whole * 2 < column.filled();
    }

    /** Recurring revenue is the amount, where there is no other. */
    private static void doubled(Role role, List<Place> places) {
        Set<String> placed = new HashSet<>();
        places.forEach(place -> placed.add(place.ours()));
        if (role != Role.DEALS || placed.contains("amount")) {
            return;
        }
        for (String source : List.of("arr", "mrr", "list_amount")) {
            for (Place place : List.copyOf(places)) {
                if (place.ours().equals(source)) {
                    places.add(new Place("amount", place.column(), 45, "no other amount; the same as " + source));
                    return;
                }
            }
        }
    }

    private List<String> composed(Role role, FileProfile file, List<Place> places, Uniqueness uniqueness) {
        String id = role.idColumn();
        if (id == null || places.stream().anyMatch(place -> place.ours().equals(id))) {
            return List.of();
        }
        List<String> known = names.of(role, id);
        List<ColumnProfile> heads = file.columns().stream()
                .filter(column -> known.contains(Names.plain(column.use().name())) && column.blanks() == 0)
                .toList();
        List<List<String>> pairs = new ArrayList<>();
        for (ColumnProfile head : heads) {
            for (ColumnProfile other : file.columns()) {
                String name = Names.plain(other.use().name());
                boolean line = name.matches(".*\\b(line|pos|position|item|product|sku|key|no|number)\\b.*");
                if (other != head && line && other.blanks() == 0 && other.distinct() > 1) {
                    pairs.add(List.of(head.use().name(), other.use().name()));
                }
            }
        }
        List<String> found = pairs.isEmpty() ? null : uniqueness.of(file, pairs);
        return found == null ? List.of() : found;
    }

    private static @Nullable Map<String, List<String>> stages(List<Place> places) {
        for (Place place : places) {
            if (place.ours().equals("stage")) {
                return Stages.isOurs(place.column()) ? null : Stages.of(place.column());
            }
        }
        return null;
    }
}
