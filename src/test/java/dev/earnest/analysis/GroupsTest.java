package dev.earnest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.SimulateFigures.GroupFigures;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupsTest {
    private record Sold(int offer, int payee, int deal, int day, long earned, long limitCut) implements Line {
        @Override
        public int version() {
            return 0;
        }

        @Override
        public int event() {
            return -1;
        }

        @Override
        public long stackingCut() {
            return 0;
        }

        @Override
        public long budgetCut() {
            return 0;
        }

        @Override
        public long held() {
            return 0;
        }

        @Override
        public long committed() {
            return 0;
        }

        @Override
        public long clawedBack() {
            return 0;
        }

        @Override
        public long paid() {
            return earned - limitCut;
        }
    }

    private record ByOffer() implements Dimension {
        @Override
        public String name() {
            return "offer";
        }

        @Override
        public int code(Line line) {
            return line.offer();
        }

        @Override
        public @Nullable String value(int code) {
            return "offer " + code;
        }
    }

    private record ByDay(boolean isOrdered) implements Dimension {
        @Override
        public String name() {
            return "day";
        }

        @Override
        public int code(Line line) {
            return line.day() - 1;
        }

        @Override
        public @Nullable String value(int code) {
            return code < 0 ? null : "day " + code;
        }
    }

    @Test
    void each_deal_and_partner_of_a_group_counts_once() {
        Groups grouping = new Groups(List.of(new ByOffer()), 10, 10);
        grouping.add(new Sold(0, 1, 5, 1, 100, 10), 5);
        grouping.add(new Sold(0, 1, 5, 2, 200, 0), 5);
        grouping.add(new Sold(0, 2, 6, 2, 50, 0), 6);
        grouping.add(new Sold(1, 2, 6, 2, 1_000, 0), 6);
        assertThat(grouping.figures())
                .containsExactly(
                        new GroupFigures(List.of("offer 1"), 1, 1, new Parts(1_000, 0, 0, 0, 0, 0, 0, 1_000)),
                        new GroupFigures(List.of("offer 0"), 2, 2, new Parts(350, 10, 0, 0, 0, 0, 0, 340)));
    }

    @Test
    void several_fields_make_a_group_for_each_pair_and_blank_is_a_value() {
        Groups grouping = new Groups(List.of(new ByDay(false), new ByOffer()), 10, 10);
        grouping.add(new Sold(0, 1, 0, 0, 1, 0), 0);
        grouping.add(new Sold(0, 1, 0, 1, 2, 0), 0);
        grouping.add(new Sold(1, 1, 0, 1, 3, 0), 0);
        grouping.add(new Sold(0, 1, 0, 1, 4, 0), 0);
        assertThat(grouping.figures().stream().map(GroupFigures::values))
                .containsExactly(
                        List.of("day 0", "offer 0"), List.of("day 0", "offer 1"), Arrays.asList(null, "offer 0"));
    }

    @Test
    void time_stands_in_its_own_order() {
        Groups grouping = new Groups(List.of(new ByDay(true)), 10, 10);
        grouping.add(new Sold(0, 1, 0, 3, 1, 0), 0);
        grouping.add(new Sold(0, 1, 0, 1, 9, 0), 0);
        grouping.add(new Sold(0, 1, 0, 2, 5, 0), 0);
        assertThat(grouping.figures().stream().map(group -> group.values().get(0)))
                .containsExactly("day 0", "day 1", "day 2");
    }

    @Test
    void many_groups_agree_with_plain_maps() {
        Random random = new Random(42);
        Groups grouping = new Groups(List.of(new ByOffer(), new ByDay(true)), 500, 10);
        Map<List<String>, Set<Integer>> deals = new HashMap<>();
        Map<List<String>, Long> paid = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Sold line = new Sold(
                    random.nextInt(40), random.nextInt(9), random.nextInt(500), 1 + random.nextInt(20), i, i % 3);
            grouping.add(line, line.deal());
            List<String> key = List.of("offer " + line.offer(), "day " + (line.day() - 1));
            deals.computeIfAbsent(key, any -> new HashSet<>()).add(line.deal());
            paid.merge(key, line.paid(), Long::sum);
        }
        List<GroupFigures> figures = grouping.figures();
        assertThat(figures).hasSize(paid.size());
        for (GroupFigures group : figures) {
            assertThat(group.parts().paid()).isEqualTo(paid.get(group.values()));
            assertThat(group.deals())
                    .isEqualTo(deals.getOrDefault(group.values(), Set.of()).size());
            assertThat(group.parts().addsUp()).isTrue();
        }
    }
}
