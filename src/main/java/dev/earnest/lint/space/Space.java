package dev.earnest.lint.space;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every partner, deal and day that can meet some conditions: the union of a few boxes.
 *
 * <p>A space is never smaller than the truth: that it is empty is a proof, that it is not shows nothing until a
 * {@link Witness} is found. {@link #isWithin} is a proof too; its negation is not.
 *
 * @param boxes empty: nothing; more than {@link #MOST_BOXES} are not unfolded
 * @param undecided why some condition was left out, or null where all are in
 */
public record Space(List<Box> boxes, @Nullable String undecided) {
    /** Alternatives (of segments) that are looked at one by one. */
    static final int MOST_BOXES = 64;

    /** Everything. */
    static final Space ALL = new Space(List.of(new Box(List.of(), List.of())), null);

    public Space {
        boxes = List.copyOf(boxes);
    }

    /** What lies in both. */
    public Space and(Space other) {
        String why = undecided != null ? undecided : other.undecided;
        if ((long) boxes.size() * other.boxes.size() > MOST_BOXES) {
            return new Space(boxes, "the segments make more than " + MOST_BOXES + " alternatives");
        }
        List<Box> all = new ArrayList<>();
        for (Box one : boxes) {
            for (Box two : other.boxes) {
                all.add(one.and(two));
            }
        }
        return new Space(all, why);
    }

    /** What lies in either. */
    Space or(Space other) {
        List<Box> all = new ArrayList<>(boxes);
        all.addAll(other.boxes);
        return new Space(all, undecided != null ? undecided : other.undecided);
    }

    /** Whether nothing lies in it, for certain. */
    public boolean isEmpty() {
        for (Box box : boxes) {
            if (!box.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Why nothing lies in it: a clash in each box, of which the first is told; null where something may. */
    public @Nullable Clash clash() {
        Clash first = null;
        boolean several = false;
        for (Box box : boxes) {
            Clash clash = box.clash();
            if (clash == null) {
                return null;
            }
            several |= clash.unlessSeveral();
            first = first == null ? clash : first;
        }
        return first == null ? null : new Clash(first.one(), first.other(), several);
    }

    /** Whether all of it lies in {@code other}, for certain. */
    public boolean isWithin(Space other) {
        if (other.undecided != null) {
            return false;
        }
        for (Box box : boxes) {
            if (!box.isEmpty() && other.boxes.stream().noneMatch(box::isWithin)) {
                return false;
            }
        }
        return true;
    }

    /** Whether both hold the same, for certain. */
    public boolean isSameAs(Space other) {
        return isWithin(other) && other.isWithin(this);
    }

    /**
     * Whether nothing in it, for certain, has a cell that holds just this value.
     *
     * @param ofPartner whether the cell is of the partner that is paid; else of the deal
     */
    public boolean excludes(boolean ofPartner, String field, String value) {
        for (Box box : boxes) {
            boolean holds = box.constraints().stream()
                    .filter(each ->
                            ofPartner ? each.axis().isOf(field) : each.axis().isOfDeal(field))
                    .allMatch(each -> !(each.values() instanceof WordSet words) || words.has(value));
            if (holds && !box.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether some condition asks for a field of the deal. */
    public boolean constrainsDeal(String field) {
        return boxes.stream()
                .flatMap(box -> box.constraints().stream())
                .anyMatch(each -> each.axis().isOfDeal(field));
    }
}
