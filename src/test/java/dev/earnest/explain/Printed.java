package dev.earnest.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One printed part of an explanation: its figures as numbers. */
record Printed(JsonNode node) {

    String kind() {
        return node.path("kind").asString();
    }

    String outcome() {
        return node.path("outcome").asString();
    }

    private JsonNode figure(String key) {
        return node.path("figures").path(key);
    }

    boolean has(String key) {
        return !figure(key).isMissingNode();
    }

    String text(String key) {
        if (!has(key)) {
            throw new AssertionError("no figure `" + key + "` in " + node);
        }
        return figure(key).asString();
    }

    boolean flag(String key) {
        return figure(key).asBoolean();
    }

    BigDecimal number(String key) {
        return new BigDecimal(text(key));
    }

    @Nullable
    BigDecimal numberIfAny(String key) {
        return has(key) ? number(key) : null;
    }

    BigDecimal numberOrZero(String key) {
        return has(key) ? number(key) : BigDecimal.ZERO;
    }

    List<Printed> parts() {
        List<Printed> parts = new ArrayList<>();
        node.path("parts").forEach(part -> parts.add(new Printed(part)));
        return parts;
    }

    List<Printed> parts(String kind) {
        return parts().stream().filter(part -> part.kind().equals(kind)).toList();
    }

    @Nullable
    Printed part(String kind) {
        List<Printed> found = parts(kind);
        return found.isEmpty() ? null : found.get(0);
    }
}
