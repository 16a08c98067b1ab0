package dev.earnest.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.SimulationSums.GroupTotal;
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

    private record ByDay() implements Dimension {
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

    private static String id(int partner) {
        return "P" + partner;
    }

    @Test
    void each_deal_and_partner_of_a_group_counts_once() {
        Groups grouping = new Groups(List.of(new ByOffer()), 10, 10);
        grouping.add(new Sold(0, 1, 5, 1, 100, 10), 5);
        grouping.add(new Sold(0, 1, 5, 2, 200, 0), 5);
        grouping.add(new Sold(0, 2, 6, 2, 50, 0), 6);
        grouping.add(new Sold(1, 2, 6, 2, 1_000, 0), 6);
        assertThat(grouping.totals(GroupsTest::id))
                .containsExactly(
                        new GroupTotal(
                                List.of("offer 0"), 2, List.of("P1", "P2"), new Parts(350, 10, 0, 0, 0, 0, 0, 340)),
                        new GroupTotal(
                                List.of("offer 1"), 1, List.of("P2"), new Parts(1_000, 0, 0, 0, 0, 0, 0, 1_000)));
    }

    @Test
    void several_fields_make_a_group_for_each_pair_and_blank_is_a_value() {
        Groups grouping = new Groups(List.of(new ByDay(), new ByOffer()), 10, 10);
        grouping.add(new Sold(0, 1, 0, 0, 1, 0), 0);
        grouping.add(new Sold(0, 1, 0, 1, 2, 0), 0);
        grouping.add(new Sold(1, 1, 0, 1, 3, 0), 0);
        grouping.add(new Sold(0, 1, 0, 1, 4, 0), 0);
        assertThat(grouping.totals(GroupsTest::id).stream().map(GroupTotal::values))
                .containsExactlyInAnyOrder(
                        List.of("day 0", "offer 0"), List.of("day 0", "offer 1"), Arrays.asList(null, "offer 0"));
    }

    @Test
    void many_groups_agree_with_plain_maps() {
        Random random = new Random(42);
        Groups grouping = new Groups(List.of(new ByOffer(), new ByDay()), 500, 10);
        Map<List<String>, Set<Integer>> deals = new HashMap<>();
        Map<List<String>, Set<String>> partners = new HashMap<>();
        Map<List<String>, Long> paid = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Sold line = new Sold(
                    random.nextInt(40), random.nextInt(9), random.nextInt(500), 1 + random.nextInt(20), i, i % 3);
            grouping.add(line, line.deal());
            List<String> key = List.of("offer " + line.offer(), "day " + (line.day() - 1));
            deals.computeIfAbsent(key, any -> new HashSet<>()).add(line.deal());
            partners.computeIfAbsent(key, any -> new HashSet<>()).add(id(line.payee()));
            paid.merge(key, line.paid(), Long::sum);
        }
        List<GroupTotal> totals = grouping.totals(GroupsTest::id);
        assertThat(totals).hasSize(paid.size());
        for (GroupTotal group : totals) {
            assertThat(group.partners()).doesNotHaveDuplicates().hasSameElementsAs(partners.get(group.values()));
            assertThat(group.parts().paid()).isEqualTo(paid.get(group.values()));
            assertThat(group.deals())
                    .isEqualTo(deals.getOrDefault(group.values(), Set.of()).size());
            assertThat(group.parts().addsUp()).isTrue();
        }
    }
}
