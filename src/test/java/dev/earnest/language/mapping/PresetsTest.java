package dev.earnest.language.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in mappings on header lines that real exports have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PresetsTest {
    @TempDir
    Path folder;

    private Dataset read(Mapping mapping, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), String.join("\r\n", lines) + "\r\n");
        return DataReader.read(DataRequest.in(CurrencyUnit.of("USD"))
                .with(Role.DEALS, file)
                .with(mapping)
                .with(Wanted.EVERYTHING));
    }

    private static void isDeal(
            Frame deals, int row, String id, String partner, String stage, String close, String amount) {
        assertThat(deals.id().text(row)).isEqualTo(id);
        assertThat(deals.text("partner_id").text(row)).isEqualTo(partner);
        assertThat(deals.text("stage").text(row)).isEqualTo(stage);
        assertThat(deals.date("close_date").text(row)).isEqualTo(close);
        assertThat(deals.number("amount").text(row)).isEqualTo(amount);
    }

    @Test
    void salesforce_data_export() throws IOException {
        Dataset data = read(
                MappingReader.preset("salesforce"),
                "\"Id\",\"IsDeleted\",\"AccountId\",\"IsPrivate\",\"Name\",\"Description\",\"StageName\",\"StageSortOrder\",\"Amount\","
                        + "\"Probability\",\"TotalOpportunityQuantity\",\"CloseDate\",\"Type\",\"LeadSource\",\"IsClosed\",\"IsWon\","
                        + "\"CurrencyIsoCode\",\"CreatedDate\",\"PrimaryPartnerAccountId\"",
                "\"0061\",\"0\",\"0011\",\"0\",\"Deal, one\",\"a \"\"long\"\"\nstory\",\"Closed Won\",\"9\",\"9225.225\",\"100\",\"2\","
                        + "\"2023-05-11 00:00:00\",\"New Customer\",\"Web\",\"1\",\"1\",\"USD\",\"2023-01-02 10:11:12\",\"0019\"",
                "\"0062\",\"0\",\"000000000000000AAA\",\"0\",\"Two\",\"\",\"Prospecting\",\"1\",\"\",\"10\",\"\","
                        + "\"2023-08-01 00:00:00\",\"\",\"\",\"0\",\"0\",\"USD\",\"2023-02-02 10:11:12\",\"0019\"");
        isDeal(data.deals(), 0, "0061", "0019", "won", "2023-05-11", "9225.225");
        isDeal(data.deals(), 1, "0062", "0019", "open", "2023-08-01", "");
        assertThat(data.deals().text("account_id").blank(1)).isTrue();
        assertThat(data.deals().date("created_date").text(0)).isEqualTo("2023-01-02");
        assertThat(data.deals().text("deal_type").text(0)).isEqualTo("New Customer");
        assertThat(data.deals().number("quantity").text(0)).isEqualTo("2");
        assertThat(data.deals().text("Description").text(0)).isEqualTo("a \"long\"\nstory");
    }

    @Test
    void salesforce_report_with_labels_and_separators_and_a_locale_of_its_own() throws IOException {
        Mapping mapping = MappingReader.read(
                "m.yaml",
                "mapping: report\nextends: salesforce\ndeals: {dates: \"M/d/yyyy\", footer: \"Grand Totals\"}\n"
                        .getBytes(StandardCharsets.UTF_8),
                null);
        Dataset data = read(
                mapping,
                "\"Opportunity ID\",\"Account Name\",\"Stage\",\"Amount\",\"Close Date\",\"Created Date\",\"Type\",\"Partner Account\"",
                "\"0061\",\"Acme\",\"Closed Won\",\"$1,234,567\",\"5/11/2023\",\"1/2/2023\",\"New\",\"Globex\"",
                "\"0062\",\"Acme\",\"Closed Lost\",\"\",\"5/12/2023\",\"1/2/2023\",\"New\",\"Globex\"",
                "",
                "\"Grand Totals (2 records)\"",
                "\"Copyright\"");
        isDeal(data.deals(), 0, "0061", "Globex", "won", "2023-05-11", "1234567");
        isDeal(data.deals(), 1, "0062", "Globex", "lost", "2023-05-12", "");
        assertThat(data.deals().text("account_id").text(0)).isEqualTo("Acme");
    }

    @Test
    void salesforce_accounts_as_partners() throws IOException {
        Path file = Files.writeString(
                folder.resolve("accounts.csv"),
                "\"Id\",\"Name\",\"Type\",\"ParentId\"\n\"1\",\"Globex\",\"Reseller\",\"000000000000000AAA\"\n");
        Dataset data = DataReader.read(DataRequest.in(CurrencyUnit.of("USD"))
                .with(Role.PARTNERS, file)
                .with(MappingReader.preset("salesforce")));
        assertThat(data.partners().text("partner_id").text(0)).isEqualTo("1");
        assertThat(data.partners().text("type").text(0)).isEqualTo("Reseller");
        assertThat(data.partners().text("parent_id").blank(0)).isTrue();
    }

    @Test
    void hubspot_with_labels_in_either_case_or_internal_names() throws IOException {
        Mapping mapping = MappingReader.preset("hubspot");
        Dataset data = read(
                mapping,
                "Record ID,Deal Name,Deal stage,Amount,Deal owner,Close date,Create Date,Company Name,Partner",
                "1,One,Closed Won,1200.5,Jo,2026-01-31 10:30,2026-01-01 08:00,Acme,Globex",
                "2,Two,Contract Sent,,Jo,,2026-01-01 08:00,Acme,Globex");
        isDeal(data.deals(), 0, "1", "Globex", "won", "2026-01-31", "1200.5");
        isDeal(data.deals(), 1, "2", "Globex", "open", "", "");
        Dataset internal = read(
                mapping,
                "hs_object_id,dealname,dealstage,amount,closedate,createdate,partner",
                "7,Seven,closedlost,5,2026-01-31T10:30:00Z,2026-01-01T10:30:00Z,Globex");
        isDeal(internal.deals(), 0, "7", "Globex", "lost", "2026-01-31", "5");
    }

    @Test
    void dynamics() throws IOException {
        Dataset data = read(
                MappingReader.preset("dynamics"),
                "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Partner,"
                        + "Status,Status Reason,Est. revenue,Actual Revenue,Actual Close Date,Created On,Currency",
                "guid-1,x,2026-01-31 10:00,T,Acme,Globex,Won,Won,\"3,000.00\",\"3,522.00\",2026-01-31,2026-01-01,US Dollar",
                "guid-2,x,2026-01-31 10:00,T,Acme,Globex,Open,In Progress,\"3,000.00\",,,2026-01-01,US Dollar");
        isDeal(data.deals(), 0, "guid-1", "Globex", "won", "2026-01-31", "3522");
        isDeal(data.deals(), 1, "guid-2", "Globex", "open", "", "");
        assertThat(data.reconciliation().converted()).isZero();
    }

    @Test
    void pipedrive_in_german() throws IOException {
        Mapping mapping = MappingReader.read(
                "m.yaml",
                "mapping: ours\nextends: pipedrive\ndeals: {dates: d.M.yyyy, decimal: \",\"}\n"
                        .getBytes(StandardCharsets.UTF_8),
                null);
        Dataset data = read(
                mapping,
                "Deal - Title;Deal - Value;Deal - Currency of value;Deal - Status;Deal - Stage;Deal - Won time;Deal - Creation date;"
                        + "Deal - Pipedrive System ID;Deal - Organization;Deal - Partner",
                "One;1.234,56;USD;Won;Negotiation;31.12.2026 10:30;1.12.2026;11;Acme;Globex",
                "Two;1 234,5;USD;Open;Lead;;1.12.2026;12;Acme;Globex");
        isDeal(data.deals(), 0, "11", "Globex", "won", "2026-12-31", "1234.56");
        isDeal(data.deals(), 1, "12", "Globex", "open", "", "1234.5");
        assertThat(data.deals().text("Deal - Stage").text(0)).isEqualTo("Negotiation");
    }

    @Test
    void zoho() throws IOException {
        Dataset data = read(
                MappingReader.preset("zoho"),
                "Deal Id,Deal Owner.id,Deal Owner,Deal Name,Company Name.id,Company Name,Amount,Stage,Closing Date,Created Time,Partner",
                "zcrm_1,zcrm_9,Jo,One,zcrm_5,Acme,\"$ 1,234.50\",Closed Won,2026-01-31,2026-01-01 10:00:00,Globex",
                "zcrm_2,zcrm_9,Jo,Two,zcrm_5,Acme,$5,Closed-Lost to Competition,2026-01-31,2026-01-01 10:00:00,Globex");
        isDeal(data.deals(), 0, "zcrm_1", "Globex", "won", "2026-01-31", "1234.5");
        isDeal(data.deals(), 1, "zcrm_2", "Globex", "lost", "2026-01-31", "5");
        assertThat(data.deals().text("account_id").text(0)).isEqualTo("zcrm_5");
    }

    @Test
    void a_file_with_our_own_names_passes_through_every_built_in_mapping() throws IOException {
        for (String name : MappingReader.presets()) {
            Dataset data = read(
                    MappingReader.preset(name),
                    "deal_id,partner_id,close_date,amount,stage,Id,Partner",
                    "D1,P1,2026-01-31,5,won,x,y");
            assertThat(data.deals().id().text(0)).as(name).isEqualTo("D1");
            assertThat(data.deals().text("partner_id").text(0)).as(name).isEqualTo("P1");
        }
    }

    @Test
    void a_missing_partner_column_says_what_was_sought() {
        assertThatThrownBy(() -> read(
                        MappingReader.preset("hubspot"),
                        "Record ID,Amount,Deal Stage,Close Date",
                        "1,5,Closed Won,2026-01-31"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "the deals file has no column `partner_id`, which hubspot calls `Partner ID` or `Partner` or"
                                + " `Partner Account` or `Associated Partner` or `partner`");
    }

    @Test
    void an_unknown_name_lists_the_built_in_ones() {
        assertThatThrownBy(() -> MappingReader.preset("hubspott"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems().get(0).help())
                                .isEqualTo(
                                        "did you mean `hubspot`? one of salesforce, hubspot, dynamics, pipedrive, zoho"));
    }

    @Test
    void the_text_of_a_built_in_mapping_can_be_shown() {
        for (String name : MappingReader.presets()) {
            assertThat(MappingReader.presetText(name)).contains("mapping: " + name + "\n");
        }
    }
}
