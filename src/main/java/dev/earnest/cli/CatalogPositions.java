package dev.earnest.cli;

import dev.earnest.catalog.Catalog;
import dev.earnest.explain.Positions;
import dev.earnest.explain.Spot;
import dev.earnest.language.SourceMap;
import dev.earnest.language.TimelineReading;
import dev.earnest.problem.Place;
import dev.earnest.problem.Span;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the places of each version are written, looked up once. */
final class CatalogPositions implements Positions {
    private final TimelineReading reading;
    private final Map<Catalog, Map<String, Spot>> known = new IdentityHashMap<>();

    CatalogPositions(TimelineReading reading) {
        this.reading = reading;
    }

    @Override
    public @Nullable Spot of(Catalog version, String place) {
        Map<String, Spot> places = known.computeIfAbsent(version, any -> new HashMap<>());
        Spot spot = places.get(place);
        SourceMap map = spot == null ? reading.sourceMap(version) : null;
        if (map != null) {
            Span span = map.key(new Place(place));
            spot = new Spot(span.file(), span.line());
            places.put(place, spot);
        }
        return spot;
    }
}
