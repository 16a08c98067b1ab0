package dev.earnest.realdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that the public sets imply but do not hold: who else had a part in an opportunity, which subscription a refund
 * belongs to, the employees beside the resellers, and the touches of a journey. Runs by itself, without building anything:
 *
 * <pre>java src/test/java/dev/earnest/realdata/DerivedFiles.java ../shared/data target/realdata</pre>
 */
public final class DerivedFiles {
    private static final Path MAPPINGS = Path.of("src/test/resources/realdata");

    private final Path shared;
    private final Path out;

    DerivedFiles(Path shared, Path out) {
        this.shared = shared;
        this.out = out;
    }

    /** Writes all of them: the folder of the public sets, then the folder to write to. */
    public static void main(String[] args) throws IOException {
        DerivedFiles files = new DerivedFiles(Path.of(args[0]), Path.of(args[1]));
        files.touchesOfOpportunities();
        files.refundsOfSubscriptions();
        files.resellersAndEmployees();
        files.journeys();
    }

    /**
     * The owner of each won opportunity touches it on the day it was engaged; every agent who engaged the same account up
     * to 60 days before it closed had a part in it too.
     */
    Path touchesOfOpportunities() throws IOException {
        List<Map<String, String>> rows = rows("crm_sales_opportunities/sales_pipeline.csv");
        Map<String, List<Map<String, String>>> byAccount = new HashMap<>();
        for (Map<String, String> row : rows) {
            if (!row.get("account").isEmpty() && !row.get("engage_date").isEmpty()) {
                byAccount
                        .computeIfAbsent(row.get("account"), any -> new ArrayList<>())
                        .add(row);
            }
        }
        List<String> lines = new ArrayList<>(List.of("deal_id,partner_id,date,role,weight"));
        for (Map<String, String> deal : rows) {
            if (deal.get("deal_stage").equals("Won")) {
                touches(deal, byAccount.getOrDefault(deal.get("account"), List.of()), lines);
            }
        }
        return write("crm/touches.csv", lines);
    }

    private static void touches(Map<String, String> deal, List<Map<String, String>> others, List<String> lines) {
        String owner = deal.get("sales_agent");
        LocalDate close = LocalDate.parse(deal.get("close_date"));
        lines.add(String.join(",", deal.get("opportunity_id"), owner, deal.get("engage_date"), "owner", "3"));
        Map<String, LocalDate> helpers = new LinkedHashMap<>();
        for (Map<String, String> other : others) {
            LocalDate day = LocalDate.parse(other.get("engage_date"));
            if (!other.get("sales_agent").equals(owner) && !day.isAfter(close) && day.isAfter(close.minusDays(60))) {
                helpers.merge(other.get("sales_agent"), day, (one, two) -> one.isAfter(two) ? one : two);
            }
        }
        helpers.entrySet().stream()
                .sorted(Map.Entry.<String, LocalDate>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .forEach(helper -> lines.add(String.join(
                        ",",
                        deal.get("opportunity_id"),
                        helper.getKey(),
                        helper.getValue().toString(),
                        "helper",
                        "1")));
    }

    /**
     * A refund is known by account and day only: it goes to the paid subscription of that account that started last on or
     * before the day, the earliest refund where there are several. The mapping stands beside it, as its joins ask.
     */
    Path refundsOfSubscriptions() throws IOException {
        Map<String, List<Map<String, String>>> byAccount = new HashMap<>();
        for (Map<String, String> row : rows("ravenstack_saas/ravenstack_subscriptions.csv")) {
            if (row.get("is_trial").equals("FALSE")) {
                byAccount
                        .computeIfAbsent(row.get("account_id"), any -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<String, String[]> refunds = new LinkedHashMap<>();
        List<Map<String, String>> events = rows("ravenstack_saas/ravenstack_churn_events.csv");
        events.sort(Comparator.comparing(row -> row.get("churn_date")));
        for (Map<String, String> event : events) {
            String day = event.get("churn_date");
            byAccount.getOrDefault(event.get("account_id"), List.of()).stream()
                    .filter(row -> row.get("start_date").compareTo(day) <= 0)
                    .max(Comparator.comparing(row -> row.get("start_date")))
                    .filter(row -> !event.get("refund_amount_usd").matches("0(\\.0*)?"))
                    .ifPresent(row -> refunds.putIfAbsent(
                            row.get("subscription_id"), new String[] {day, event.get("refund_amount_usd")}));
        }
        List<String> lines = new ArrayList<>(List.of("subscription_id,refunded_date,refunded_amount"));
        refunds.forEach((id, refund) -> lines.add(id + "," + refund[0] + "," + refund[1]));
        Path file = write("ravenstack/refunds.csv", lines);
        Files.copy(
                MAPPINGS.resolve("ravenstack/mapping.yaml"),
                file.resolveSibling("mapping.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    /** Who is paid must be a partner: the table of resellers with a row for each employee who sold to one. */
    Path resellersAndEmployees() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(shared.resolve("adventureworks_dims/DimReseller.csv")));
        rows("adventureworks_resellers/FactResellerSales.csv").stream()
                .map(row -> row.get("EmployeeKey"))
                .distinct()
                .sorted()
                .forEach(employee -> lines.add("E" + employee + "||||Employee|" + "|".repeat(14)));
        return write("adventureworks/partners.csv", lines);
    }

    /** Each journey that converted is a deal closed by its last channel, and each of its steps a touch. */
    Path journeys() throws IOException {
        List<String> deals = new ArrayList<>(List.of("deal_id,partner_id,close_date,amount,quantity"));
        List<String> touches = new ArrayList<>(List.of("deal_id,partner_id"));
        int number = 0;
        for (Map<String, String> row : rows("mta_paths/data.csv")) {
            number++;
            if (!row.get("total_conversions").equals("0")) {
                String[] steps = row.get("path").split(" > ");
                deals.add(String.join(
                        ",",
                        "J" + number,
                        steps[steps.length - 1],
                        "2024-06-30",
                        row.get("total_conversion_value"),
                        row.get("total_conversions")));
                for (String step : steps) {
                    touches.add("J" + number + "," + step);
                }
            }
        }
        write("mta/touches.csv", touches);
        return write("mta/deals.csv", deals);
    }

    private List<Map<String, String>> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(shared.resolve(name), StandardCharsets.UTF_8);
        String[] header = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private Path write(String name, List<String> lines) throws IOException {
        Path file = out.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
