package dev.earnest.realdata;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 5,000 subscriptions, their refunds and the accounts that left; where an account came from is the partner. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionsTest {

    @Test
    void a_program_of_18_offers_pays_what_it_did_when_it_was_read(@TempDir Path folder) {
        Outcome outcome = Outcome.of(RealData.subscriptions("ravenstack/catalog.yaml"), folder);
        outcome.addsUp();
        outcome.asRead("ravenstack/expected.txt");
    }
}
