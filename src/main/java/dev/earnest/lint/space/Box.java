package dev.earnest.lint.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Constraints that must all hold. */
public final class Box {
    private final List<Constraint> constraints;
    private final List<Opaque> opaque;
    private @Nullable Map<Axis, List<Constraint>> byAxis;
    private boolean searched;
    private @Nullable Clash clash;

    Box(List<Constraint> constraints, List<Opaque> opaque) {
        this.constraints = List.copyOf(constraints);
        this.opaque = List.copyOf(opaque);
    }

    /** All constraints on sets of values. */
    public List<Constraint> constraints() {
        return constraints;
    }

    /** What else must hold. */
    public List<Opaque> opaque() {
        return opaque;
    }

    /** What must hold for both. */
    Box and(Box other) {
        List<Constraint> all = new ArrayList<>(constraints);
        all.addAll(other.constraints);
        List<Opaque> rest = new ArrayList<>(opaque);
        rest.addAll(other.opaque);
        return new Box(all, rest);
    }

    /** The constraints of each axis. */
    Map<Axis, List<Constraint>> byAxis() {
        if (byAxis == null) {
            Map<Axis, List<Constraint>> map = new LinkedHashMap<>();
            for (Constraint each : constraints) {
                map.computeIfAbsent(each.axis(), axis -> new ArrayList<>(2)).add(each);
            }
            byAxis = map;
        }
        return byAxis;
    }

    /** Two constraints that cannot both hold, a certain clash before one that several values in a cell would mend. */
    @Nullable
    Clash clash() {
        if (!searched) {
            clash = findClash();
            searched = true;
        }
        return clash;
    }

    private @Nullable Clash findClash() {
        Clash found = null;
        for (Map.Entry<Axis, List<Constraint>> axis : byAxis().entrySet()) {
            Clash clash = Clashes.on(axis.getKey(), axis.getValue());
            if (clash != null && !clash.unlessSeveral()) {
                return clash;
            }
            found = found == null ? clash : found;
        }
        return found;
    }

    /** Whether nothing at all meets them, whatever cells hold. */
    boolean isEmpty() {
        Clash clash = clash();
        return clash != null && !clash.unlessSeveral();
    }

    /** Whether everything that meets this box meets {@code other} too, for certain. */
    boolean isWithin(Box other) {
        for (Opaque each : other.opaque) {
            if (opaque.stream()
                    .noneMatch(own -> own.condition().equals(each.condition()) && own.negated() == each.negated())) {
                return false;
            }
        }
        return other.constraints.stream().allMatch(this::implies);
    }

    private boolean implies(Constraint wanted) {
        for (Constraint own : byAxis().getOrDefault(wanted.axis(), List.of())) {
            boolean same = own.values().equals(wanted.values()) && own.exact() == wanted.exact();
            if (same && own.source().text().equals(wanted.source().text())) {
                return true;
            }
            // a cell with several values may hold one that is wanted beside others; what it must not hold is for all
            boolean single = wanted.axis().kind() != Kind.WORDS || Clashes.positive(wanted) == Clashes.positive(own);
            if (wanted.exact()
                    && single
                    && own.values().isWithin(wanted.values(), wanted.axis().kind())) {
                return true;
            }
        }
        return wanted.exact()
                && wanted.axis().kind() != Kind.WORDS
                && Clashes.meet(byAxis().getOrDefault(wanted.axis(), List.of()), wanted.axis())
                        .isWithin(wanted.values(), wanted.axis().kind());
    }
}
