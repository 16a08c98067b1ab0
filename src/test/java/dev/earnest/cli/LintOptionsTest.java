package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Which rules run, what counts, and the formats of other tools. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LintOptionsTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              five:
                type: commission
                earn: {rate: 5%, of: amount}
              spif:
                type: spif
                effective: {from: 2026-03-01, to: 2026-05-31}
                who: {tier: gold}
                when: {product: vault}
                earn: {pay: 500, per: deal}
                limits: [{max: 5_000, per: partner, every: quarter}]
              dead:
                type: upsell
                when: {account: new, owns: [guard]}
                earn: {pay: 100, per: deal}
            waivers:
              - {rule: uncapped-offer, offer: five, reason: "FIN-231", until: 2026-06-30}
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a catalog.yaml"), CATALOG);
        Files.createDirectory(folder.resolve(".git"));
    }

    private CliRun validate(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("validate", file.toString()));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    @Test
    void a_waived_finding_does_not_count_and_is_shown_when_asked() {
        CliRun run = validate();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("1 file, 3 offers: 1 error, 1 warning, 1 suppressed\n");
        assertThat(run.out()).doesNotContain("uncapped-offer");
        assertThat(validate("--show-suppressed").out())
                .contains("warning[uncapped-offer]", "suppressed by waiver: FIN-231 (until 2026-06-30)");
        assertThat(validate("--as-of", "2026-07-01").err()).contains("2 errors, 2 warnings");
    }

    @Test
    void rules_are_selected_and_ignored_by_id_and_area() {
        assertThat(validate("--select", "overlap").out()).contains("pays-twice").doesNotContain("contradictory");
        assertThat(validate("--ignore", "dead,pays-twice").exitCode()).isZero();
        CliRun misspelt = validate("--select", "pays-twise");
        assertThat(misspelt.exitCode()).isEqualTo(2);
        assertThat(misspelt.out() + misspelt.err()).contains("did you mean `pays-twice`?");
    }

    @Test
    void the_overlap_is_shown_with_a_deal_and_what_the_engine_pays() {
        assertThat(validate("--select", "pays-twice").out())
                .contains("product: vault", "pays 500 by `five` and 500 by `spif` (USD)")
                .contains("five:\n", "pays it too");
    }

    @Test
    void settings_are_found_above_the_catalog_and_mistakes_in_them_are_located() throws IOException {
        Path config = folder.resolve(".earnest.yaml");
        Files.writeString(config, "fail_on: warning\nrules:\n  contradictory-conditions: off\n  overlap: info\n");
        assertThat(validate().err()).isEqualTo("1 file, 3 offers: 1 info, 1 suppressed\n");
        assertThat(validate().exitCode()).isZero();
        assertThat(validate("--no-config").exitCode()).isEqualTo(1);
        Files.writeString(config, "rules:\n  contradictory-condition: off\n  retroactive-cliff: {moste: 5%}\n");
        CliRun wrong = validate();
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out() + wrong.err())
                .contains(".earnest.yaml:2:3", "did you mean `contradictory-conditions`?", ".earnest.yaml:3:");
    }

    @Test
    void a_baseline_outlives_new_lines_and_new_findings_count() throws IOException {
        Path baseline = folder.resolve("earnest.baseline");
        assertThat(validate("--write-baseline", baseline.toString()).exitCode()).isZero();
        assertThat(baseline).content().contains(" contradictory-conditions offers.dead.when.owns\n");
        Files.writeString(file, CATALOG.replace("offers:\n", "# one\n# two\noffers:\n"));
        assertThat(validate("--baseline", baseline.toString()).err())
                .isEqualTo("1 file, 3 offers: no findings, 3 suppressed\n");
        Files.writeString(
                file,
                CATALOG.replace("  dead:", "  more:\n    type: commission\n    earn: {rate: 1%, of: arr}\n  dead:"));
        CliRun more = validate("--baseline", baseline.toString(), "-f", "concise");
        assertThat(more.out()).contains("uncapped-offer `more`").doesNotContain("`dead`");
    }

    @Test
    void a_gap_between_versions_is_told_once_and_can_be_waived() throws IOException {
        Path versions = Files.createDirectory(folder.resolve("versions"));
        String first = CATALOG.replace("2026-12-31", "2026-06-29");
        String second = CATALOG.replace("\"1\"", "\"2\"").replace("from: 2026-01-01", "from: 2026-07-01");
        Files.writeString(versions.resolve("1.yaml"), first);
        Files.writeString(versions.resolve("2.yaml"), second);
        String[] words = {"validate", versions.toString(), "--select", "version-gap"};
        assertThat(CliRun.of(words).err()).isEqualTo("2 files, 6 offers: 1 warning\n");
        String waiver = "  - {rule: version-gap, reason: \"closed for stocktaking\", until: 2026-12-31}\n";
        Files.writeString(versions.resolve("2.yaml"), second + waiver);
        assertThat(CliRun.of(words).err()).isEqualTo("2 files, 6 offers: no findings, 1 suppressed\n");
    }

    @Test
    void sarif_keeps_to_its_schema() throws IOException {
        Path sarif = folder.resolve("out.sarif");
        validate("--report", "sarif=" + sarif);
        String schema = Files.readString(Path.of("src/test/resources/sarif/sarif-2.1.0-rtm.5.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                        .getSchema(schema)
                        .validate(Files.readString(sarif), InputFormat.JSON))
                .isEmpty();
        JsonNode run = new ObjectMapper().readTree(Files.readString(sarif)).at("/runs/0");
        assertThat(run.at("/results")).hasSize(3);
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .endsWith("a%20catalog.yaml");
        assertThat(Files.readString(sarif)).contains("\"justification\": \"FIN-231 (until 2026-06-30)\"");
    }

    @Test
    void other_formats_can_be_read_and_every_finding_has_a_fingerprint_of_its_own() throws Exception {
        JsonNode gitlab = new ObjectMapper().readTree(validate("-f", "gitlab").out());
        assertThat(gitlab).hasSize(2);
        assertThat(gitlab.at("/0/fingerprint").asString()).matches("[0-9a-f]{12}");
        assertThat(gitlab.at("/0/fingerprint")).isNotEqualTo(gitlab.at("/1/fingerprint"));
        assertThat(xml(validate("-f", "checkstyle").out())
                        .getElementsByTagName("error")
                        .getLength())
                .isEqualTo(2);
        Element junit = xml(validate("-f", "junit").out());
        assertThat(junit.getAttribute("failures")).isEqualTo("2");
        assertThat(validate("--statistics").out())
                .isEqualTo("     1  error[contradictory-conditions]\n     1  warning[pays-twice]\n");
    }

    private static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    @Test
    void rules_are_listed_and_explained() {
        assertThat(CliRun.of("rules").fine().out()).contains("pays-twice", "overlap");
        assertThat(CliRun.of("rules", "pays-twice").fine().out())
                .startsWith("# pays-twice\n")
                .contains("## Bad");
        assertThat(CliRun.of("rules", "pays-twise").err()).contains("did you mean `pays-twice`?");
        JsonNode rules = new ObjectMapper()
                .readTree(CliRun.of("rules", "-f", "json").fine().out());
        assertThat(rules.at("/schema").asString()).isEqualTo("earnest/rules/1");
    }
}
