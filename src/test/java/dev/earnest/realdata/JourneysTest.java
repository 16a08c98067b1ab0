package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 8,199 journeys that led to 19,785 conversions, each step a touch of a channel; channels as partners. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JourneysTest {

    /**
     * Conversions by channel, counted in Python over the 8,199 rows with conversions: of the first step, of the last step,
     * and of every step the same part ({@code Fraction(conversions * 10000 * steps of the channel, steps)}, split by largest
     * remainder in ten-thousandths).
     */
    private static final Map<String, String> COUNTED = Map.of(
            "first",
            "alpha=6308 beta=2831 delta=1 epsilon=99 eta=3164 gamma=165 iota=4606 kappa=74 lambda=902 mi=2 theta=1606 zeta=27",
            "last",
            "alpha=8447 beta=989 delta=5 epsilon=531 eta=4167 gamma=92 iota=3355 kappa=230 lambda=1207 mi=2 theta=653 zeta=107",
            "linear",
            "alpha=7574.7095 beta=2083.5104 delta=1.725 epsilon=272.1634 eta=3539.9467 gamma=121.0417 iota=3857.1109"
                    + " kappa=137.9621 lambda=1035.2564 mi=2.2222 theta=1022.8014 zeta=136.5503");

    /** Arguments that run the program over the journeys under an attribution model. */
    static List<String> arguments(String model) {
        RealData.shared("mta_paths/data.csv");
        Path deals = Path.of(RealData.derived(DerivedFiles::journeys));
        return List.of(
                "simulate", RealData.program("mta/catalog.yaml"),
                "--deals", deals.toString(),
                "--touches", deals.resolveSibling("touches.csv").toString(),
                "--set", "attribution.model=" + model);
    }

    @ParameterizedTest
    @CsvSource({"first", "last", "linear", "position"})
    void shares_of_a_journey_add_up_whatever_the_model(String model, @TempDir Path folder) {
        List<String> arguments = new ArrayList<>(arguments(model));

        Outcome outcome = Outcome.of(arguments, folder);

        Map<String, BigDecimal> counted = new TreeMap<>();
        BigDecimal all = BigDecimal.ZERO;
        for (Outcome.Line line : outcome.ledger()) {
            if (line.text("offer_id").equals("conversions")) {
                counted.merge(line.text("partner_id"), line.money("measure"), BigDecimal::add);
                all = all.add(line.money("measure"));
            }
        }
        assertThat(all).isEqualByComparingTo("19785");
        if (COUNTED.containsKey(model)) {
            StringBuilder text = new StringBuilder();
            counted.forEach((channel, sum) -> text.append(text.isEmpty() ? "" : " ")
                    .append(channel)
                    .append('=')
                    .append(plain(sum)));
            assertThat(text).hasToString(COUNTED.get(model));
        }
        // 2.00 for each of 8,199 journeys, split to the cent
        assertThat(outcome.offer("bounty").get("paid").asString()).isEqualTo("16398.00");
        outcome.addsUp();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
