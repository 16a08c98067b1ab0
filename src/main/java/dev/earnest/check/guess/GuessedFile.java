package dev.earnest.check.guess;

import dev.earnest.check.ColumnProfile;
import dev.earnest.check.FileProfile;
import dev.earnest.deal.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one file probably means.
 *
 * @param places our columns and theirs, in the order of ours
 * @param composed their columns that together name a row; empty where one does
 * @param formats how dates and numbers are written
 * @param stages their words for stages by ours; null where they are ours already or there are none
 * @param missing our columns that must be there and have no place
 * @param rest their columns that are none of ours
 */
record GuessedFile(
        FileProfile file,
        List<Place> places,
        List<String> composed,
        Formats formats,
        @Nullable Map<String, List<String>> stages,
        List<String> missing,
        List<ColumnProfile> rest) {

    Role role() {
        return file.role();
    }
}
