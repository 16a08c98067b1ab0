package dev.earnest.lint;

import dev.earnest.catalog.Waiver;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule found.
 *
 * @param version number of the version it is in, from 0
 * @param subjects ids of the offers it is about; empty where it is about the catalog
 * @param onKey whether the key of the place is marked, not its value
 * @param claim what the engine must confirm before it is told; null: nothing
 * @param edit that mends it; null: none that is safe
 * @param waiver that covers it; null: none
 */
public record Finding(
        About about,
        Severity severity,
        int version,
        List<String> subjects,
        Place place,
        boolean onKey,
        String message,
        @Nullable String note,
        @Nullable String help,
        List<Near> near,
        @Nullable Claim claim,
        @Nullable Edit edit,
        @Nullable Waiver waiver) {

    public Finding {
        subjects = List.copyOf(subjects);
        near = List.copyOf(near);
    }

    /** The same with more evidence. */
    public Finding withNote(String evidence) {
        String all = note == null ? evidence : note + "\n" + evidence;
        return new Finding(
                about, severity, version, subjects, place, onKey, message, all, help, near, claim, edit, waiver);
    }

    /** The same, waived. */
    Finding waivedBy(Waiver by) {
        return new Finding(
                about, severity, version, subjects, place, onKey, message, note, help, near, claim, edit, by);
    }
}
