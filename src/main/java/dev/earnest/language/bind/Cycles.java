package dev.earnest.language.bind;

import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds circles: offers that take each other off with {@code less}, segments that name each other. */
final class Cycles {
    private final Context context;
    private final String family;
    private final String verb;
    private final Map<String, List<Link>> links = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();

    private Cycles(Context context, String family, String verb) {
        this.context = context;
        this.family = family;
        this.verb = verb;
    }

    private record Link(String to, Span span, Place place) {}

    /** Tells every circle of {@code less}. */
    static void ofLess(Context context, MapNode root) {
        Cycles cycles = new Cycles(context, "offers", "less");
        if (root.get("offers") instanceof MapNode offers) {
            for (Entry offer : offers.entries()) {
                Place place =
                        Place.ROOT.key("offers").key(offer.key()).key("earn").key("less");
                Node earn = offer.value() instanceof MapNode map ? map.get("earn") : null;
                cycles.add(offer.key(), earn instanceof MapNode map ? map.get("less") : null, place);
            }
        }
        cycles.tell();
    }

    /** Tells every circle of segments. */
    static void ofSegments(Context context, MapNode root) {
        Cycles cycles = new Cycles(context, "segments", "segment");
        if (root.get("segments") instanceof MapNode segments) {
            for (Entry segment : segments.entries()) {
                Place place = Place.ROOT.key("segments").key(segment.key()).key("segment");
                Node named = segment.value() instanceof MapNode map ? map.get("segment") : null;
                Node not = named instanceof MapNode map ? map.get("not") : null;
                cycles.add(segment.key(), not == null ? named : not, place);
            }
        }
        cycles.tell();
    }

    private void add(String from, @Nullable Node node, Place place) {
        List<Link> all = new ArrayList<>();
        if (node instanceof ScalarNode scalar) {
            all.add(new Link(scalar.text(), scalar.span(), place));
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof ScalarNode scalar) {
                    all.add(new Link(scalar.text(), scalar.span(), place.item(i)));
                }
            }
        }
        links.put(from, all);
    }

    private void tell() {
        for (String start : links.keySet()) {
            walk(start, new ArrayList<>());
        }
    }

    private void walk(String id, List<String> path) {
        if (done.contains(id)) {
            return;
        }
        path.add(id);
        for (Link link : links.getOrDefault(id, List.of())) {
            int at = path.indexOf(link.to());
            if (at >= 0) {
                tell(link, path.subList(at, path.size()));
            } else {
                walk(link.to(), path);
            }
        }
        path.remove(path.size() - 1);
        done.add(id);
    }

    private void tell(Link link, List<String> circle) {
        String message = circle.size() == 1
                ? "`" + link.to() + "` names itself in `" + verb + "`"
                : "`" + verb + "` goes in a circle: " + String.join(" → ", circle) + " → " + link.to();
        String help = family.equals("offers")
                ? "take one of them out: what comes off first must not depend on what is left"
                : "take one of them out";
        context.findings()
                .add(Problem.error("cycle", link.span(), message, help).at(link.place()));
    }
}
