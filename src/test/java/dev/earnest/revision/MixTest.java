package dev.earnest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import dev.earnest.language.TimelineReading;
import dev.earnest.language.print.CatalogPrinter;
import dev.earnest.problem.InputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Any set of units is a program: it is written as a catalog and read again without a problem. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MixTest {

    @Test
    void none_is_the_base_and_all_is_the_new_program() {
        Timeline base = Edited.by();
        for (String edit : Edited.edits()) {
            Timeline next = Edited.by(edit);
            Revision revision = Revision.of(base, next);
            assertThat(revision.with(new BitSet())).isEqualTo(base);
            if (!revision.units().isEmpty()) {
                assertThat(revision.with(all(revision))).isEqualTo(next);
            }
            assertThat(revision.units())
                    .as(edit)
                    .allSatisfy(unit -> assertThat(unit.changes())
                            .isNotEmpty()
                            .noneMatch(change -> change.kind() == ChangeKind.VALUE_CHANGED));
        }
    }

    @Test
    @Tag("long")
    void any_set_of_units_is_a_program() {
        Random random = new Random(20261125);
        Timeline base = Edited.by();
        int mixes = 0;
        for (int round = 0; round < 120; round++) {
            Timeline next = edited(random);
            Revision revision = Revision.of(base, next);
            for (int i = 0; i < 6; i++) {
                BitSet some = new BitSet();
                revision.units().forEach(unit -> some.set(unit.index(), random.nextBoolean()));
                check(revision, some);
                mixes++;
            }
        }
        assertThat(mixes).isEqualTo(720);
    }

    /** The base after up to twelve edits; those that clash with one before are left out. */
    private static Timeline edited(Random random) {
        List<String> pool = new ArrayList<>(Edited.edits());
        Collections.shuffle(pool, random);
        List<String> made = new ArrayList<>();
        Timeline next = Edited.by();
        for (String edit : pool.subList(0, 12)) {
            made.add(edit);
            try {
                next = Edited.by(made.toArray(String[]::new));
            } catch (InputException e) {
                made.remove(edit);
            }
        }
        return next;
    }

    private static void check(Revision revision, BitSet some) {
        Timeline mixed = revision.with(some);
        for (Catalog version : mixed.versions()) {
            String text = CatalogPrinter.print(version);
            SourceText source = new SourceText("mixed.yaml", text.getBytes(StandardCharsets.UTF_8));
            TimelineReading reading = TimelineReader.read(List.of(source), List.of());
            assertThat(reading.timeline())
                    .as("%s of %s\n%s\n%s", some, revision.units(), reading.problems(), text)
                    .isNotNull();
        }
        BitSet rest = all(revision);
        rest.andNot(some);
        // fewer where a change that was made leaves another without effect, such as of an offer now retired
        assertThat(Revision.of(mixed, revision.next()).units().size())
                .as("what is left to change, after %s of %s", some, revision.units())
                .isLessThanOrEqualTo(rest.cardinality());
    }

    private static BitSet all(Revision revision) {
        BitSet all = new BitSet();
        all.set(0, revision.units().size());
        return all;
    }
}
