package dev.earnest.claims;

import java.util.List;

/**
 * One artifact that an offer asks for.
 *
 * @param needed deals and events that need it
 * @param late of those shown, after the time for it
 * @param overdue of those missing, after the time for it
 */
public record Artifact(String offer, String name, long needed, long shown, long late, long missing, long overdue) {

    static Artifact of(String offer, String name, List<Requirement> all) {
        List<Requirement> needing =
                all.stream().filter(one -> one.needed().contains(name)).toList();
        List<Requirement> missing =
                needing.stream().filter(one -> one.missing().contains(name)).toList();
        return new Artifact(
                offer,
                name,
                needing.size(),
                needing.size() - missing.size(),
                needing.stream().filter(one -> one.late().contains(name)).count(),
                missing.size(),
                missing.stream().filter(Requirement::overdue).count());
    }
}
