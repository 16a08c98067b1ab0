package dev.earnest.revision;

import dev.earnest.Golden;
import dev.earnest.catalog.Timeline;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One edit for every kind of change the language allows: what each is called, what it means for partners, in which words. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditsTest {

    @Test
    void each_edit_has_its_level_and_its_words() {
        Timeline base = Edited.by();
        StringBuilder all = new StringBuilder();
        for (String edit : Edited.edits()) {
            all.append(edit).append('\n');
            try {
                Revision revision = Revision.of(base, Edited.by(edit));
                for (Change change : revision.changes()) {
                    all.append("  ").append(line(change)).append('\n');
                }
            } catch (dev.earnest.problem.InputException e) {
                all.append("  REFUSED " + e.problems().get(0).message() + "\n");
            }
        }
        Golden.check("revision/edits.txt", all.toString());
    }

    private static String line(Change change) {
        String subject = change.subject().isEmpty() ? "program" : change.subject();
        return change.level().word() + "  " + change.kind().id() + "  " + subject + ": " + change.words()
                + (change.unit() < 0 ? "  [unpriced]" : "");
    }
}
