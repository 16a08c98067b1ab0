package dev.earnest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.Golden;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Reconciliation;
import dev.earnest.deal.Role;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.synthetic.Recipe.Width;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made up is the same for the same recipe, is read back whole, and its files agree. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SyntheticProgramTest {
    private static final Sizes SIZES = new Sizes(20_000, 300, 5_000, 9_000, 10_000, 2_000);

    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes_on_any_number_of_threads() throws IOException {
        Made made = Made.of(7, SIZES);
        Made again = Made.of(7, SIZES);
        assertThat(made.names())
                .containsExactly("deals.csv", "partners.csv", "events.csv", "touches.csv", "claims.csv");
        for (String name : made.names()) {
            byte[] plain = made.bytes(name, false, 1);
            byte[] packed = made.bytes(name, true, 1);
            assertThat(again.bytes(name, false, 2)).isEqualTo(plain);
            assertThat(again.bytes(name, false, 5)).isEqualTo(plain);
            assertThat(again.bytes(name, true, 2)).isEqualTo(packed).hasSizeLessThan(plain.length);
            assertThat(Made.unpacked(packed)).isEqualTo(plain);
        }
    }

    @Test
    void another_seed_gives_other_rows() {
        Sizes sizes = Sizes.of(1_000);
        Set<String> one = Made.of(1, sizes).text("deals.csv").lines().collect(Collectors.toSet());
        List<String> other = Made.of(2, sizes).text("deals.csv").lines().toList();
        assertThat(other.stream().filter(one::contains)).hasSize(1);
    }

    @Test
    void the_bytes_of_a_seed_stay_what_they_are() {
        Made made = Made.of(42, new Sizes(12, 6, 5, 10, 6, 2));
        StringBuilder all = new StringBuilder();
        made.names().forEach(name -> all.append("== ").append(name).append('\n').append(made.text(name)));
        Golden.check("synthetic/small.txt", all.toString());
    }

    @Test
    void ids_and_days_rise_in_file_order() {
        for (String name : List.of("deals.csv", "events.csv")) {
            List<String[]> rows = Made.of(3, SIZES).rows(name);
            int day = name.equals("deals.csv") ? 2 : 3;
            assertThat(rows.stream().map(row -> row[0])).isSorted().doesNotHaveDuplicates();
            assertThat(rows.stream().map(row -> row[day])).isSorted();
        }
    }

    static Stream<Recipe> recipes() {
        List<Recipe> all = new ArrayList<>();
        LocalDate first = LocalDate.of(2026, 3, 28);
        for (Width width : Width.values()) {
            all.add(new Recipe(5, SIZES, first, first.plusYears(2), Names.USUAL, null, width));
        }
        for (String currency : List.of("EUR", "JPY", "KWD")) {
            all.add(new Recipe(
                    6,
                    Sizes.of(3_000),
                    first,
                    first.plusYears(1),
                    Names.USUAL,
                    CurrencyUnit.of(currency),
                    Width.USUAL));
        }
        Names odd =
                new Names(List.of("a, b", "say \"c\""), List.of("one"), List.of("only"), List.of("N", "R", "E"), "x,y");
        Sizes least = new Sizes(1, 1, 1, 0, 0, 0);
        all.add(Recipe.of(1, least));
        all.add(new Recipe(2, least, first, first, odd, null, Width.LONG));
        all.add(new Recipe(3, new Sizes(500, 2, 3, 400, 3_000, 120), first, first, odd, null, Width.LONG));
        all.add(new Recipe(
                4,
                new Sizes(60, 7, 1, 50, 59, 15),
                LocalDate.of(1920, 1, 1),
                LocalDate.of(2019, 12, 31),
                odd,
                null,
                Width.USUAL));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void every_row_is_read_back(Recipe recipe) throws IOException {
        new Made(recipe).writeTo(folder);
        Reconciliation read = read(recipe).reconciliation();
        Sizes sizes = recipe.sizes();
        Map<Role, Long> wanted = Map.of(
                Role.DEALS,
                sizes.deals(),
                Role.PARTNERS,
                (long) sizes.partners(),
                Role.EVENTS,
                sizes.events(),
                Role.TOUCHES,
                sizes.touches(),
                Role.CLAIMS,
                sizes.claims());
        wanted.forEach((role, rows) -> {
            assertThat(read.rows(role).rejected()).as(role.word()).isEmpty();
            assertThat(read.rows(role).kept()).as(role.word()).isEqualTo(rows);
        });
        assertThat(read.won() + read.lost() + read.open()).isEqualTo(sizes.deals());
        assertThat(read.roundedDecimals() + read.converted() + read.partnersWithoutRow())
                .isZero();
    }

    private Dataset read(Recipe recipe) {
        CurrencyUnit currency = recipe.currency();
        DataRequest request = DataRequest.in(currency == null ? CurrencyUnit.of("USD") : currency)
                .withDimensions(Map.of(
                        "product",
                        recipe.names().products(),
                        "region",
                        recipe.names().regions(),
                        "tier",
                        recipe.names().tiers(),
                        "deal_type",
                        recipe.names().dealTypes()));
        for (String name : new Made(recipe).names()) {
            request = request.with(
                    Role.valueOf(name.substring(0, name.length() - 4).toUpperCase(java.util.Locale.ROOT)),
                    folder.resolve(name));
        }
        return DataReader.read(request);
    }

    @Test
    void a_deal_named_by_an_event_a_touch_or_a_claim_is_there() throws IOException {
        Recipe recipe = Recipe.of(8, SIZES);
        new Made(recipe).writeTo(folder);
        Dataset data = read(recipe);
        List<String[]> events = new Made(recipe).rows("events.csv");
        int named = 0;
        for (int i = 0; i < events.size(); i++) {
            boolean names = !events.get(i)[6].isEmpty();
            assertThat(data.eventDealRow()[i] >= 0).isEqualTo(names);
            named += names ? 1 : 0;
        }
        // four in ten are referrals and demos
        assertThat(named).isEqualTo(3_600);
        assertThat(data.claimEventRow()).doesNotContain(-1);
        assertThat(data.touchStart()[data.touchStart().length - 1]).isEqualTo(10_000);
    }

    @Test
    void a_deal_has_up_to_three_touches_the_first_by_its_own_partner() {
        Made made = Made.of(9, SIZES);
        Map<String, String[]> deals =
                made.rows("deals.csv").stream().collect(Collectors.toMap(row -> row[0], row -> row));
        Map<String, List<String[]>> touches =
                made.rows("touches.csv").stream().collect(Collectors.groupingBy(row -> row[0]));
        // ten thousand in rounds of one, two and three: 1,666 rounds and four more, on a deal and a deal and a half
        assertThat(touches).hasSize(3 * 1_666 + 3);
        assertThat(touches.values().stream().map(List::size).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 2, 3);
        touches.forEach((id, rows) -> {
            String[] deal = deals.get(id);
            assertThat(rows.get(0)[1]).isEqualTo(deal[1]);
            assertThat(rows).allSatisfy(row -> assertThat(row[2]).isBetween(deal[10], deal[2]));
        });
    }

    @Test
    void nobody_sells_before_having_joined() {
        Made made = Made.of(10, SIZES);
        Map<String, String> joined = made.text("partners.csv")
                .lines()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.substring(0, 5), line -> line.replaceAll(".*,([0-9-]{10}),[0-9]*", "$1")));
        assertThat(new HashSet<>(joined.values())).hasSizeGreaterThan(200);
        for (String[] deal : made.rows("deals.csv")) {
            assertThat(joined.get(deal[1])).as(deal[0]).isLessThanOrEqualTo(deal[2]);
        }
    }
}
