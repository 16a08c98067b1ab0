package dev.earnest.lint;

import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Takes what one rule finds; mutable, for one rule and one thread. */
public final class Findings {
    private final About about;
    private final Settings settings;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private List<String> subjects = List.of();
    private int version;

    Findings(About about, Settings settings) {
        this.about = about;
        this.settings = settings;
    }

    /** Tells that something is wrong at a place: lower case, no full stop, names in backticks, both values. */
    public Draft add(Place place, String message) {
        Draft draft = new Draft(version, subjects, place, message);
        drafts.add(draft);
        return draft;
    }

    /** Tells that it cannot be decided whether something is wrong, and why. */
    public void undecided(Place place, String why) {
        undecided.add(new Undecided(about, version, place, why));
    }

    /** What a house has set for an option of this rule, or what is usual. */
    public BigDecimal option(RuleOption option) {
        return settings.option(about, option);
    }

    /** The version that what follows is about. */
    public Findings in(int number) {
        version = number;
        return this;
    }

    /** The offers that what follows is about, where a rule walks them itself. */
    public Findings of(String... offers) {
        subjects = List.of(offers);
        return this;
    }

    /** The version and the offers that what follows is about. */
    public Findings about(int number, String... offers) {
        version = number;
        subjects = List.of(offers);
        return this;
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    List<Undecided> undecided() {
        return undecided;
    }

    List<Finding> findings() {
        Severity severity = settings.severity(about);
        List<Finding> all = new ArrayList<>(drafts.size());
        for (Draft each : drafts) {
            all.add(new Finding(
                    about,
                    severity,
                    each.version,
                    each.subjects,
                    each.place,
                    each.onKey,
                    each.message,
                    each.note,
                    each.help,
                    each.near,
                    each.claim,
                    each.edit,
                    null));
        }
        return all;
    }
}
