package dev.earnest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What evidence is asked for, what is missing and what came late, by hand: half of each event's amount, for two artifacts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceTest {
    @TempDir
    Path folder;

    OnPaper paper;

    @BeforeEach
    void write() {
        paper = new OnPaper(folder)
                .catalog("""
                offers:
                  mdf:
                    type: mdf
                    trigger: {event: mdf_claim}
                    earn: {rate: 50%, of: amount}
                    evidence: [invoice, photo]
                  bid:
                    type: commission
                    earn: {pay: 40, per: deal}
                    evidence: [report]
                """)
                .table("deals.csv", """
                deal_id | partner_id | close_date | amount
                D1      | P1         | 2026-01-05 |     20
                D2      | P2         | 2026-06-30 |     20
                """)
                .table("events.csv", """
                event_id | partner_id | type      | date       | amount
                E1       | P1         | mdf_claim | 2026-01-10 |    100
                E2       | P1         | mdf_claim | 2026-01-10 |    200
                E3       | P1         | mdf_claim | 2026-01-10 |    300
                E4       | P1         | mdf_claim | 2026-01-10 |    400
                E5       | P2         | mdf_claim | 2026-01-10 |    500
                E6       | P2         | mdf_claim | 2026-01-10 |    600
                E7       | P2         | mdf_claim | 2026-06-30 |    700
                """)
                .table("claims.csv", """
                claim_id | partner_id | offer_id | deal_id | event_id | submitted_date | status    | amount | evidence
                C1       | P1         | mdf      |         | E1       | 2026-03-11     | paid      |     50 | invoice; photo
                C2       | P1         | mdf      |         | E2       | 2026-03-12     | approved  |    100 | photo
                C3       | P1         | mdf      |         | E3       | 2026-01-20     | approved  |    100 | photo
                C4       | P1         | mdf      |         | E3       | 2026-03-20     | approved  |     49 | invoice
                C5       | P1         | mdf      |         | E4       | 2026-01-20     | submitted |    200 | invoice;photo
                C6       | P2         | mdf      |         | E5       | 2026-01-20     | rejected  |    250 | invoice;photo
                C7       | P1         | bid      | D1      |          | 2026-01-20     | approved  |     40 | report
                """);
    }

    private List<String> requirements(String... options) {
        List<String> found = new ArrayList<>();
        for (JsonNode row : paper.json(options).get("requirements")) {
            String subject = row.get("event_id").isNull()
                    ? row.get("deal_id").asString()
                    : row.get("event_id").asString();
            found.add(subject + " " + row.get("state").asString() + " missing " + words(row.get("missing")) + " late "
                    + words(row.get("late")) + " " + (row.get("overdue").asBoolean() ? "overdue " : "")
                    + row.get("held").asString());
        }
        return found.stream().sorted().toList();
    }

    private static String words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asString()));
        return words.isEmpty() ? "-" : String.join("+", words);
    }

    @Test
    void each_deal_and_event_that_earns_says_how_far_its_evidence_has_come() {
        assertThat(requirements())
                .containsExactly(
                        "D1 complete missing - late - 0.00",
                        "D2 unclaimed missing report late - 40.00", // 60 days from the 30th of June are not over
                        "E1 complete missing - late - 0.00", // 10 January and 60 days are the 11th of March
                        "E2 incomplete missing invoice late photo overdue 100.00", // one day too late
                        "E3 split missing - late invoice 150.00", // both were shown, by no claim alone
                        "E4 undecided missing - late - 200.00",
                        "E5 rejected missing invoice+photo late - overdue 250.00", // a rejected claim shows nothing
                        "E6 unclaimed missing invoice+photo late - overdue 300.00",
                        "E7 unclaimed missing invoice+photo late - 350.00");
    }

    @Test
    void the_time_for_evidence_can_be_told() {
        assertThat(requirements("--late-after", "69"))
                .contains("E2 incomplete missing invoice late - overdue 100.00", "E3 split missing - late - 150.00");
        assertThat(requirements("--late-after", "2 months"))
                .contains(
                        "E1 complete missing - late invoice+photo 0.00", // until the 10th of March
                        "E2 incomplete missing invoice late photo overdue 100.00");
    }

    @Test
    void what_is_held_by_offer_is_what_the_ledger_holds() {
        JsonNode mdf = paper.json().get("evidence").get(0);
        assertThat(words(mdf.get("evidence"))).isEqualTo("invoice+photo");
        assertThat(mdf.get("needed").asInt()).isEqualTo(7);
        assertThat(mdf.get("computed").asString()).isEqualTo("1400.00"); // half of 2,800
        assertThat(mdf.get("held").asString()).isEqualTo("1350.00"); // all but E1's 50
        JsonNode bid = paper.json().get("evidence").get(1);
        assertThat(bid.get("held").asString()).isEqualTo("40.00");
    }

    @Test
    void each_artifact_is_counted_for_itself() {
        List<String> found = new ArrayList<>();
        for (JsonNode row : paper.json().get("artifacts")) {
            found.add(row.get("artifact").asString() + " " + row.get("needed") + " " + row.get("shown") + " "
                    + row.get("late") + " " + row.get("missing") + " " + row.get("overdue"));
        }
        assertThat(found)
                .containsExactly(
                        "invoice 7 3 1 4 3", // shown E1 E3 E4, late E3, missing E2 E5 E6 E7
                        "photo 7 4 1 3 2", // shown E1 E2 E3 E4, late E2, missing E5 E6 E7
                        "report 2 1 0 1 0");
    }

    @Test
    void claims_are_told_what_they_lack_and_how_late_they_are() {
        assertThat(FindingsTest.findings(paper))
                .containsExactlyInAnyOrder(
                        "incomplete-evidence C2 100.00 lacks invoice",
                        "incomplete-evidence C3 150.00 no single approved claim shows invoice and photo",
                        "incomplete-evidence C4 150.00 no single approved claim shows invoice and photo",
                        "late-evidence C2 - photo came 1 day too late",
                        "late-evidence C4 - invoice came 9 days too late");
    }

    @Test
    void without_claims_nothing_is_held_and_what_is_asked_for_is_told_still() {
        JsonNode json = paper.json("--no-claims");
        assertThat(json.get("evidence").get(0).get("held").asString()).isEqualTo("0.00");
        assertThat(json.get("evidence").get(0).get("unclaimed").asInt()).isEqualTo(7);
        assertThat(json.get("findings")).isEmpty();
        assertThat(json.get("kpis").get(0).get("why").asString()).isEqualTo("no claims were given");
    }
}
