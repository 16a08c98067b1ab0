package dev.earnest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PairSetTest {
    private static final int SECONDS = 40_000;

    private final PairSet pairs = new PairSet(SECONDS);
    private final Set<Long> plain = new HashSet<>();

    /** A few first numbers have thousands of seconds, so that they go over to bits; most have one. */
    private void fill(PairSet set, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60_000; i++) {
            int first = random.nextInt(10) < 8 ? random.nextInt(3) : random.nextInt(5_000);
            int second = random.nextInt(SECONDS);
            boolean fresh = plain.add((long) first << 32 | second);
            assertThat(set.add(first, second)).isEqualTo(fresh);
        }
    }

    private static Map<Integer, Integer> firsts(PairSet set) {
        Map<Integer, Integer> count = new HashMap<>();
        set.firsts(first -> count.merge(first, 1, Integer::sum));
        return count;
    }

    private Map<Integer, Integer> plainFirsts() {
        Map<Integer, Integer> count = new HashMap<>();
        plain.forEach(pair -> count.merge((int) (pair >>> 32), 1, Integer::sum));
        return count;
    }

    @Test
    void a_pair_is_new_once_be_its_first_number_rare_or_frequent() {
        fill(pairs, 1);
        assertThat(firsts(pairs)).isEqualTo(plainFirsts());
    }

    @Test
    void two_sets_make_one_without_counting_a_pair_twice() {
        fill(pairs, 1);
        Set<Long> first = new HashSet<>(plain);
        plain.clear();
        PairSet other = new PairSet(SECONDS);
        fill(other, 2);
        plain.addAll(first);
        pairs.addAll(other);
        assertThat(firsts(pairs)).isEqualTo(plainFirsts());
    }
}
