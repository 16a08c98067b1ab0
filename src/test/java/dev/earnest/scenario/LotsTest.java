package dev.earnest.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.payback.Paper;
import dev.earnest.deal.Dataset;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which deals are chosen by lot: by their ids and the kind of response, and by nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LotsTest {
    private static Dataset deals(IntStream numbers) {
        return new Paper("offers: {c: {type: commission, earn: {rate: 1%, of: amount}}}\n")
                .deals("deal_id partner_id close_date stage amount\n"
                        + numbers.mapToObj(n ->
                                        "D" + n + " P1 2026-01-01 " + (n % 10 == 0 ? "lost ." : "won " + (n % 10 - 2)))
                                .collect(Collectors.joining("\n"))
                        + "\n")
                .payouts("2026-12-31")
                .data();
    }

    private static Set<String> chosen(Dataset data, String kind, long count) {
        BitSet all = new BitSet();
        all.set(0, data.deals().rows());
        return Lots.of(data, kind).first(all, count).stream()
                .mapToObj(row -> data.deals().id().text(row))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final Dataset UP = deals(IntStream.range(0, 1_000));

    @Test
    void the_order_of_the_file_does_not_matter_and_a_smaller_share_is_among_a_larger_one() {
        Dataset down = deals(IntStream.range(0, 1_000).map(n -> 999 - n));
        assertThat(chosen(down, "mix", 100)).hasSize(100).isEqualTo(chosen(UP, "mix", 100));
        assertThat(chosen(UP, "mix", 200)).hasSize(200).containsAll(chosen(UP, "mix", 100));
    }

    /** Of those that 1,000 deals have in common with the first 500 about half the chosen are; other deals move none in or out. */
    @Test
    void other_deals_do_not_change_the_order_of_these() {
        Dataset half = deals(IntStream.range(0, 500));
        Set<String> ofAll = chosen(UP, "timing", 400);
        ofAll.removeIf(id -> Integer.parseInt(id.substring(1)) >= 500);
        assertThat(ofAll.size()).isBetween(160, 240);
        assertThat(chosen(half, "timing", ofAll.size())).isEqualTo(ofAll);
    }

    /** Two kinds that each choose a tenth have a hundredth in common, give or take. */
    @Test
    void kinds_of_responses_choose_apart() {
        Set<String> both = chosen(UP, "mix", 100);
        both.retainAll(chosen(UP, "timing", 100));
        assertThat(both.size()).isBetween(2, 20);
    }

    @Test
    void more_than_there_are_is_all_and_none_is_none() {
        assertThat(chosen(UP, "mix", 5_000)).hasSize(1_000);
        assertThat(chosen(UP, "mix", 0)).isEmpty();
    }

    /** Amounts by last digit: blank, -1, 0, 1 to 7. */
    @Test
    void credit_notes_are_not_lost_and_deals_without_an_amount_are_not_won() {
        Dataset ten = deals(IntStream.range(0, 10));
        BitSet all = new BitSet();
        all.set(0, 10);
        assertThat(Lots.of(ten, "win_rate").decided(all).stream()).containsExactly(3, 4, 5, 6, 7, 8, 9);
        assertThat(Lots.of(ten, "win_rate").positive(all).stream())
                .doesNotContain(1)
                .contains(2, 3, 9);
    }
}
