package dev.earnest.lint;

import dev.earnest.lint.space.Witness;
import dev.earnest.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding being written; mutable, finished when its rule has returned. */
public final class Draft {
    final Place place;
    final String message;
    final int version;
    final List<String> subjects;
    final List<Near> near = new ArrayList<>();
    boolean onKey;

    @Nullable
    String note;

    @Nullable
    String help;

    @Nullable
    Claim claim;

    @Nullable
    Edit edit;

    Draft(int version, List<String> subjects, Place place, String message) {
        this.version = version;
        this.subjects = subjects;
        this.place = place;
        this.message = message;
    }

    /** Evidence: counts, arithmetic, money. */
    public Draft note(String evidence) {
        note = note == null ? evidence : note + "\n" + evidence;
        return this;
    }

    /** The next action: the edit to make. */
    public Draft help(String action) {
        help = action;
        return this;
    }

    /** A second place in the same version, with a few words. */
    public Draft near(Place other, String label) {
        return near(version, other, label);
    }

    /** A second place in any version. */
    public Draft near(int ofVersion, Place other, String label) {
        near.add(new Near(ofVersion, other, label));
        return this;
    }

    /** Marks the key of the place, not its value. */
    public Draft onKey() {
        onKey = true;
        return this;
    }

    /** The edit that mends it; it must not change what is paid, and is not made where it would. */
    public Draft fix(Edit change) {
        edit = change;
        return this;
    }

    /** The finding is told only if the engine pays each of the offers for the witness. */
    public Draft claims(List<String> offers, Witness witness) {
        return claims(offers, witness, List.of(), BigDecimal.ZERO);
    }

    /** The same with others worked out beside them; told only if the offers pay {@code least} together, or more. */
    public Draft claims(List<String> offers, Witness witness, List<String> beside, BigDecimal least) {
        claim = new Claim(offers, witness, Claim.Kind.ALL_PAID, beside, least);
        return this;
    }

    /**
     * The finding is told only if, for the last of some deals like the witness, the engine pays both offers together less
     * than the second alone.
     */
    public Draft claimsCut(String kept, String beaten, Witness witness, boolean onOneAccount) {
        Claim.Kind kind = onOneAccount ? Claim.Kind.CUT_BELOW_ON_ONE_ACCOUNT : Claim.Kind.CUT_BELOW;
        claim = new Claim(List.of(kept, beaten), witness, kind, List.of(), BigDecimal.ZERO);
        return this;
    }
}
