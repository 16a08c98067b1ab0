package dev.earnest.testing;

import dev.earnest.language.test.TestCase;
import dev.earnest.money.CurrencyUnit;
import java.util.List;

/**
 * What came of one test.
 *
 * @param file the test file, as the user named it
 * @param currency of the sums
 * @param differences empty where the test holds
 */
public record Outcome(String file, TestCase test, CurrencyUnit currency, List<Difference> differences) {
    public Outcome {
        differences = List.copyOf(differences);
    }
}
