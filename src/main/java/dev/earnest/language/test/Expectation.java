package dev.earnest.language.test;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a test expects to be paid.
 *
 * @param offers net by offer id; an offer not here is not checked
 * @param lines net by offer id, by deal or event id
 * @param partners net by partner id
 * @param total net over everything; null: not checked
 */
public record Expectation(
        Map<String, Expected> offers,
        Map<String, Map<String, Expected>> lines,
        Map<String, Expected> partners,
        @Nullable Expected total) {

    public Expectation {
        offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        partners = Collections.unmodifiableMap(new LinkedHashMap<>(partners));
    }
}
