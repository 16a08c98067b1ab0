package dev.earnest.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Order lines (as a German ERP exports them), partners, demo kits, claims and rates of {@code catalog-examples/hardware-channel}. */
final class HardwareChannelData {
    private static final LocalDate START = LocalDate.of(2024, 7, 29);
    private static final LocalDate END = LocalDate.of(2026, 6, 26);
    private static final LocalDate YEAR = LocalDate.of(2024, 7, 28);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Product(String sku, String name, String family, String price, String cost, int usual) {}

    private record Partner(
            String id,
            String name,
            String type,
            String tier,
            String parent,
            String country,
            String joined,
            int weight,
            int camera) {}

    private static final List<Product> PRODUCTS = List.of(
            new Product("SW-2408", "Ridge 24-port switch", "switch", "389.00", "232.00", 9),
            new Product("SW-4810", "Ridge 48-port switch, 10G", "switch", "1120.00", "690.00", 5),
            new Product("RT-100", "Pass branch router", "router", "415.00", "251.00", 6),
            new Product("RT-900", "Pass core router", "router", "2890.00", "1850.00", 2),
            new Product("AP-6E", "Summit access point 6E", "access-point", "214.00", "128.00", 22),
            new Product("AP-7", "Summit access point 7", "access-point", "329.00", "205.00", 16),
            new Product("CM-D4", "Lookout dome camera", "camera", "178.00", "101.00", 20),
            new Product("CM-P8", "Lookout pan-tilt camera", "camera", "612.00", "372.00", 7),
            new Product("CB-C6", "Cat 6A cable, metre", "cabling", "1.35", "0.82", 620),
            new Product("CB-F2", "Fibre patch cord", "cabling", "14.80", "8.10", 130));

    private final Draw draw = new Draw(20260725);
    private final Rows deals = new Rows(
            "deals.csv",
            ';',
            "Auftrag;Pos;Haendler;Endkunde;Land;Artikel;Menge;Listenwert;Nettowert;Einstand;Waehrung;Auftragsart;Status;Quelle;Angelegt;Projektmeldung;Abschluss;Zahlungseingang;Storno;Stornowert;Vermittler"
                    .split(";"));
    private final Rows partners = Rows.of(
            "partners.csv",
            "partner_id,name,type,tier,parent_id,country,specialization,joined_date,quota,annual_quota,demo_wallet,valid_from");
    private final Rows products = Rows.of("products.csv", "sku,name,family,list_price");
    private final Rows events = Rows.of("events.csv", "event_id,partner_id,type,date,amount,value");
    private final Rows claims = Rows.of(
            "claims.csv",
            "claim_id,partner_id,offer_id,event_id,submitted_date,decided_date,paid_date,status,amount,evidence,disputed,reason");
    private final Rows rates = Rows.of("fx.csv", "date,currency,rate");
    private final List<Partner> who = new ArrayList<>();
    private final Map<String, List<String>> customers = new HashMap<>();
    private final List<Object[]> lines = new ArrayList<>();
    private int nextCustomer = 1;

    static List<Rows> make() {
        HardwareChannelData data = new HardwareChannelData();
        PRODUCTS.forEach(p -> data.products.add(p.sku, p.name, p.family, p.price));
        data.partners();
        data.orders();
        data.demoKits();
        data.rates();
        return List.of(data.deals, data.partners, data.products, data.events, data.claims, data.rates);
    }

    private void partners() {
        add("D-01", "Isartal Distribution GmbH", "distributor", "", "", "DE", "2012-03-01", 0, 0);
        add("D-02", "Helvetia Netzteile AG", "distributor", "", "", "CH", "2014-09-15", 0, 0);
        add("D-03", "Canalis Distribution SAS", "distributor", "", "", "FR", "2016-01-11", 6, 10);
        add("A-01", "Petra Vogel Projektberatung", "agent", "", "", "DE", "2021-04-01", 0, 0);
        add("A-02", "Studio Bianchi Consulenze", "agent", "", "", "IT", "2022-10-03", 0, 0);
        add("R-101", "Netzwerkhaus Ulm GmbH", "reseller", "expert", "D-01", "DE", "2015-05-04", 150, 16);
        add("R-102", "Kabel und Licht Bregenz", "reseller", "advanced", "D-01", "AT", "2017-02-20", 70, 8);
        add("R-103", "Zentral Informatik AG", "reseller", "expert", "D-02", "CH", "2016-11-07", 110, 22);
        add("R-104", "Reseaux du Rhone SARL", "reseller", "advanced", "D-03", "FR", "2018-06-18", 75, 12);
        add("R-105", "Sicherheitstechnik Pohl", "reseller", "advanced", "D-01", "DE", "2018-03-12", 62, 46);
        add("R-106", "Torino Reti Srl", "reseller", "advanced", "D-03", "IT", "2019-01-21", 55, 18);
        add("R-107", "Fenland Networks Ltd", "reseller", "expert", "", "GB", "2018-09-10", 85, 25);
        add("R-108", "Polderlink BV", "reseller", "authorised", "D-01", "NL", "2020-02-03", 40, 14);
        add("R-109", "Systemy Sieciowe Wisla", "reseller", "advanced", "D-01", "PL", "2019-10-14", 48, 30);
        add("R-110", "IT-Werkstatt Chur", "reseller", "authorised", "D-02", "CH", "2020-08-17", 26, 12);
        add("R-111", "Camerata Security GmbH", "reseller", "authorised", "D-01", "DE", "2021-01-25", 34, 70);
        add("R-112", "Elektro Haslinger KG", "reseller", "authorised", "D-01", "AT", "2021-05-31", 22, 5);
        add("R-113", "Bretagne Telecom SAS", "reseller", "authorised", "D-03", "FR", "2021-09-06", 24, 15);
        add("R-114", "Moor Lane IT Ltd", "reseller", "authorised", "", "GB", "2022-03-14", 20, 20);
        add("R-115", "Adige Sistemi Srl", "reseller", "authorised", "D-03", "IT", "2022-07-11", 18, 28);
        add("R-116", "Hafenkante Computer", "reseller", "authorised", "D-01", "DE", "2023-02-06", 17, 10);
        add("R-117", "Brabant Beveiliging BV", "reseller", "authorised", "D-01", "NL", "2023-06-19", 16, 55);
        add("R-118", "Lodz Network Studio", "reseller", "authorised", "D-01", "PL", "2024-01-15", 13, 18);
        add("R-119", "Schaltraum Leipzig GmbH", "reseller", "authorised", "D-01", "DE", "2024-04-22", 12, 9);
        add("R-120", "Savoie Connect SARL", "reseller", "authorised", "D-03", "FR", "2025-02-10", 8, 12);
        add("R-121", "Glarner Haustechnik", "reseller", "authorised", "D-02", "CH", "2025-04-07", 6, 20);
        add("R-122", "Dockside Digital Ltd", "reseller", "authorised", "", "GB", "2025-09-15", 10, 24);
        add("R-123", "Nordsee Funk GmbH", "reseller", "authorised", "D-01", "DE", "2025-11-03", 9, 30);
        List<String> skills = List.of("security", "security;cabling", "cabling", "wireless", "wireless;security", "");
        for (Partner p : who) {
            boolean sells = p.type.equals("reseller");
            Object quota = sells && p.tier.equals("authorised") && p.weight > 9 ? p.weight * 1_100 : "";
            Object annual = sells && !p.tier.equals("authorised") && !p.id.equals("R-109") ? p.weight * 8_400 : "";
            Object wallet = sells && p.weight > 15 ? Math.max(800, p.weight * 24 / 100 * 100) : "";
            Object skill = sells ? p.camera > 40 ? "security;cabling" : draw.oneOf(skills) : "";
            if (p.id.equals("R-108")) {
                partners.add(
                        p.id, p.name, p.type, p.tier, p.parent, p.country, skill, p.joined, quota, annual, wallet,
                        p.joined);
                partners.add(
                        p.id,
                        p.name,
                        p.type,
                        "advanced",
                        p.parent,
                        p.country,
                        skill,
                        p.joined,
                        quota,
                        340_000,
                        wallet,
                        "2026-01-25");
            } else {
                partners.add(
                        p.id, p.name, p.type, p.tier, p.parent, p.country, skill, p.joined, quota, annual, wallet, "");
            }
        }
    }

    private void add(
            String id,
            String name,
            String type,
            String tier,
            String parent,
            String country,
            String joined,
            int weight,
            int camera) {
        who.add(new Partner(id, name, type, tier, parent, country, joined, weight, camera));
    }

    private void orders() {
        int total = who.stream().mapToInt(Partner::weight).sum();
        for (Partner p : who) {
            LocalDate joined = LocalDate.parse(p.joined).plusDays(25);
            LocalDate from = joined.isBefore(START) ? START : joined;
            double active = (END.toEpochDay() - from.toEpochDay()) / 697.0;
            int count = p.weight == 0
                    ? 0
                    : (int) Math.max(3, Math.round(1_050.0 * p.weight / total * (0.1 + 0.9 * active)));
            for (int i = 0; i < count; i++) {
                order(p, fiscalDay(from));
            }
        }
        lines.sort(Comparator.comparing(line -> line[0].toString()));
        int number = 260_001;
        for (Object[] line : lines) {
            @SuppressWarnings("unchecked")
            List<Object[]> positions = (List<Object[]>) line[1];
            int position = 10;
            for (Object[] cells : positions) {
                cells[0] = number;
                cells[1] = position;
                position += 10;
                deals.add(cells);
            }
            number += draw.between(1, 6);
        }
    }

    /** A working day; the last two weeks of each 13-week quarter are the busiest, the second year a little busier. */
    private LocalDate fiscalDay(LocalDate from) {
        while (true) {
            LocalDate day = draw.workingDay(from, END);
            int week = (int) ((day.toEpochDay() - YEAR.toEpochDay()) / 7 % 13);
            int year = day.isAfter(LocalDate.of(2025, 7, 26)) ? 100 : 82;
            if (draw.chance((week >= 11 ? 95 : week >= 8 ? 52 : 34) * year / 100)) {
                return day;
            }
        }
    }

    private void order(Partner p, LocalDate close) {
        boolean project = draw.chance(24);
        String customer = customer(p, project);
        String currency = switch (p.country) {
            case "CH" -> "CHF";
            case "GB" -> "GBP";
            case "PL" -> "PLN";
            default -> "EUR";
        };
        int age = project ? draw.between(25, 190) : draw.between(0, 6);
        LocalDate created = close.minusDays(age);
        String status =
                draw.weighted(List.of("fakturiert", "verloren", "offen"), project ? 68 : 95, project ? 24 : 4, 1);
        if (status.equals("offen") && close.isBefore(END.minusDays(60))) {
            status = "verloren";
        }
        String source = draw.weighted(List.of("partner", "vertrieb", "direkt"), 70, 22, 8);
        Object registered = project && draw.chance(64) ? GERMAN.format(created.plusDays(draw.between(0, 12))) : "";
        String agent =
                project && draw.chance(22) ? (p.country.equals("IT") || p.country.equals("FR") ? "A-02" : "A-01") : "";
        int off = project ? draw.between(6, 27) : draw.between(0, 12);
        List<Object[]> positions = new ArrayList<>();
        int count = draw.weighted(List.of(1, 2, 3, 4), 52, 28, 14, 6);
        for (int i = 0; i < count; i++) {
            positions.add(position(
                    p,
                    customer,
                    currency,
                    project,
                    created,
                    close,
                    status,
                    source,
                    registered,
                    agent,
                    off + draw.between(-2, 3)));
        }
        lines.add(new Object[] {created, positions});
        boolean takenBack = status.equals("fakturiert") && draw.chance(2) && close.isBefore(END.minusDays(30));
        if (takenBack && positions.get(0)[18].equals("")) {
            lines.add(
                    new Object[] {close.plusDays(19), List.<Object[]>of(credit(positions.get(0), close.plusDays(19)))});
        }
    }

    private Object[] position(
            Partner p,
            String customer,
            String currency,
            boolean project,
            LocalDate created,
            LocalDate close,
            String status,
            String source,
            Object registered,
            String agent,
            int off) {
        Product product = draw.chance(p.camera)
                ? PRODUCTS.get(draw.between(6, 7))
                : PRODUCTS.get(draw.weighted(List.of(0, 1, 2, 3, 4, 5, 8, 9), 20, 10, 14, 5, 18, 12, 13, 8));
        int quantity = draw.sum(product.usual * (project ? 11 : 1), 0.75, 1).intValue();
        BigDecimal local = factor(currency);
        BigDecimal units = BigDecimal.valueOf(quantity);
        BigDecimal list =
                new BigDecimal(product.price).multiply(units).multiply(local).setScale(2, RoundingMode.HALF_UP);
        BigDecimal net =
                list.multiply(BigDecimal.valueOf(100L - Math.max(0, off))).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        BigDecimal cost =
                new BigDecimal(product.cost).multiply(units).multiply(local).setScale(2, RoundingMode.HALF_UP);
        boolean won = status.equals("fakturiert");
        LocalDate cash = close.plusDays(draw.between(9, 74));
        LocalDate back =
                won && draw.chance(project ? 8 : 3) ? draw.workingDay(close.plusDays(7), close.plusDays(200)) : null;
        boolean returned = back != null && !back.isAfter(END);
        Object part = returned && draw.chance(60)
                ? german(draw.lessPercent(net, draw.weighted(List.of(40, 60, 75), 1, 1, 1)))
                : "";
        return new Object[] {
            "",
            "",
            p.id,
            customer,
            p.country,
            product.sku,
            quantity,
            german(list),
            german(net),
            draw.chance(4) ? "" : german(cost),
            currency,
            project ? "Projekt" : "Lager",
            status,
            source,
            GERMAN.format(created),
            registered,
            status.equals("offen") ? "" : GERMAN.format(close),
            won && !cash.isAfter(END) ? GERMAN.format(cash) : "",
            returned ? GERMAN.format(back) : "",
            part,
            agent
        };
    }

    /** A credit note for some of a position's units, at its own prices. */
    private Object[] credit(Object[] sold, LocalDate day) {
        Object[] note = sold.clone();
        int quantity = Math.max(1, (int) sold[6] / 4);
        BigDecimal share =
                BigDecimal.valueOf(quantity).divide(BigDecimal.valueOf((int) sold[6]), 10, RoundingMode.HALF_UP);
        note[6] = -quantity;
        for (int i = 7; i <= 9; i++) {
            String text = (String) sold[i];
            note[i] = text.isEmpty()
                    ? ""
                    : german(new BigDecimal(text.replace(',', '.'))
                            .multiply(share)
                            .setScale(2, RoundingMode.HALF_UP)
                            .negate());
        }
        note[14] = GERMAN.format(day);
        note[15] = "";
        note[16] = GERMAN.format(day);
        note[17] = GERMAN.format(day);
        return note;
    }

    private static String german(BigDecimal sum) {
        return sum.toPlainString().replace('.', ',');
    }

    private static BigDecimal factor(String currency) {
        return new BigDecimal(
                switch (currency) {
                    case "CHF" -> "0.95";
                    case "GBP" -> "0.85";
                    case "PLN" -> "4.25";
                    default -> "1";
                });
    }

    private String customer(Partner p, boolean project) {
        List<String> own = customers.computeIfAbsent(p.id, key -> new ArrayList<>());
        if (own.isEmpty() || draw.chance(project ? 42 : 16)) {
            String customer = "K%05d %s".formatted(40_000 + nextCustomer * 7, Names.company(nextCustomer++ + 900));
            own.add(customer);
            return customer;
        }
        return project ? own.get(Math.max(0, own.size() - draw.between(1, 3))) : draw.oneOf(own);
    }

    private void demoKits() {
        List<Object[]> kits = new ArrayList<>();
        for (Partner p : who) {
            for (int i = 0; i < p.weight / 14; i++) {
                kits.add(new Object[] {draw.workingDay(LocalDate.of(2025, 7, 28), END), p});
            }
        }
        kits.sort(Comparator.comparing(kit -> kit[0].toString()));
        for (Object[] kit : kits) {
            LocalDate day = (LocalDate) kit[0];
            Partner p = (Partner) kit[1];
            String id = "DK-%03d".formatted(events.size() + 1);
            BigDecimal amount = draw.sum(950, 0.45, 5);
            events.add(id, p.id, "demo_kit", day, amount, draw.between(1, 6));
            if (draw.chance(92)) {
                String status = draw.weighted(List.of("paid", "approved", "rejected", "submitted"), 60, 22, 8, 10);
                boolean decided = !status.equals("submitted");
                claims.add(
                        "DC-%03d".formatted(claims.size() + 1),
                        p.id,
                        "demo-kit",
                        id,
                        day.plusDays(3),
                        decided ? day.plusDays(draw.between(8, 25)) : "",
                        status.equals("paid") ? day.plusDays(40) : "",
                        status,
                        "",
                        draw.chance(95) ? "invoice" : "",
                        false,
                        status.equals("rejected") ? "invoice is not for a demo unit" : "");
            }
        }
    }

    private void rates() {
        int chf = 10_412;
        int gbp = 11_860;
        int pln = 2_329;
        for (LocalDate day = LocalDate.of(2024, 7, 1);
                !day.isAfter(LocalDate.of(2026, 7, 1));
                day = day.plusMonths(1)) {
            rates.add(day, "CHF", BigDecimal.valueOf(chf, 4));
            rates.add(day, "GBP", BigDecimal.valueOf(gbp, 4));
            rates.add(day, "PLN", BigDecimal.valueOf(pln, 4));
            chf += draw.between(-90, 120);
            gbp += draw.between(-140, 120);
            pln += draw.between(-20, 24);
        }
    }
}
