package dev.earnest.benchmark.plain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The peer in ordinary Java: rows become records, money is BigDecimal, sums are in maps, summaries are streams. */
public final class PlainJava {

    private PlainJava() {}

    /** DEALS PARTNERS OUT. */
    public static void main(String[] args) throws IOException {
        Map<String, Partner> partners = partners(Path.of(args[1]));
        List<Deal> deals = deals(Path.of(args[0]));
        List<Line> ledger = ledger(partners, deals);
        Path out = Path.of(args[2]);
        writeLedger(out.resolve("ledger.csv"), ledger);
        writeSummary(out.resolve("offers.csv"), "offer_id", ledger, Line::offer);
        writeSummary(
                out.resolve("partners.csv"),
                "partner_id",
                ledger,
                line -> line.deal().partnerId());
    }

    private static Map<String, Partner> partners(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> new Partner(
                            row.getField("partner_id"), row.getField("tier"), number(row.getField("quota"))))
                    .collect(Collectors.toMap(Partner::id, partner -> partner));
        }
    }

    private static List<Deal> deals(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .filter(row -> row.getField("stage").equals("won"))
                    .map(PlainJava::deal)
                    .sorted(Comparator.comparing(Deal::closed))
                    .toList();
        }
    }

    private static Deal deal(NamedCsvRecord row) {
        return new Deal(
                row.getField("deal_id"),
                row.getField("partner_id"),
                LocalDate.parse(row.getField("close_date")),
                new BigDecimal(row.getField("amount")),
                number(row.getField("cost")),
                row.getField("product"),
                row.getField("region"),
                row.getField("deal_type"),
                row.getField("account_id"),
                date(row.getField("registered_date")),
                date(row.getField("refunded_date")),
                number(row.getField("refunded_amount")));
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static List<Line> ledger(Map<String, Partner> partners, List<Deal> deals) {
        TwelveOffers offers = new TwelveOffers(partners, deals);
        Map<LocalDate, List<Deal>> days =
                deals.stream().collect(Collectors.groupingBy(Deal::closed, TreeMap::new, Collectors.toList()));
        List<Line> ledger = new ArrayList<>();
        days.forEach((day, ofDay) -> {
            ofDay.forEach(offers::sold);
            ofDay.forEach(deal -> ledger.addAll(offers.lines(deal)));
        });
        return ledger;
    }

    private static void writeLedger(Path file, List<Line> ledger) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(
                    "offer_id",
                    "partner_id",
                    "deal_id",
                    "account_id",
                    "product",
                    "region",
                    "period",
                    "earned_date",
                    "kind",
                    "measure",
                    "earned",
                    "limit_cut",
                    "stacking_cut",
                    "budget_cut",
                    "clawed_back",
                    "paid");
            for (Line line : ledger) {
                Deal deal = line.deal();
                csv.writeRecord(
                        line.offer(),
                        deal.partnerId(),
                        deal.id(),
                        deal.accountId(),
                        deal.product(),
                        deal.region(),
                        line.period(),
                        line.earnedOn().toString(),
                        line.kind(),
                        line.measure() == null ? "" : line.measure().toPlainString(),
                        line.earned().toPlainString(),
                        line.limitCut().toPlainString(),
                        line.stackingCut().toPlainString(),
                        line.budgetCut().toPlainString(),
                        line.clawedBack().toPlainString(),
                        line.paid().toPlainString());
            }
        }
    }

    private static void writeSummary(Path file, String id, List<Line> ledger, Function<Line, String> by)
            throws IOException {
        Map<String, List<Line>> groups =
                ledger.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(
                    id,
                    "deals",
                    "partners",
                    "measure",
                    "earned",
                    "limit_cut",
                    "stacking_cut",
                    "budget_cut",
                    "clawed_back",
                    "paid");
            groups.forEach((key, lines) -> csv.writeRecord(
                    key,
                    Long.toString(lines.stream()
                            .map(line -> line.deal().id())
                            .distinct()
                            .count()),
                    Long.toString(lines.stream()
                            .map(line -> line.deal().partnerId())
                            .distinct()
                            .count()),
                    sum(lines.stream().filter(line -> line.measure() != null).map(Line::measure)),
                    sum(lines.stream().map(Line::earned)),
                    sum(lines.stream().map(Line::limitCut)),
                    sum(lines.stream().map(Line::stackingCut)),
                    sum(lines.stream().map(Line::budgetCut)),
                    sum(lines.stream().map(Line::clawedBack)),
                    sum(lines.stream().map(Line::paid))));
        }
    }

    private static String sum(Stream<BigDecimal> values) {
        return values.reduce(Money.ZERO, BigDecimal::add).toPlainString();
    }
}
