package dev.earnest.report;

import dev.earnest.analysis.notice.NoticeExample;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.revision.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The notice to partners of a new program: what changes, from when, and what it comes to at typical volumes. */
public final class NoticeReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final CurrencyUnit unit;

    private NoticeReport(CurrencyUnit unit) {
        this.unit = unit;
    }

    /**
     * The notice.
     *
     * @param program what partners know the program by
     * @param offers in the order in which they are told
     * @param words what is told where the words of a change are these; others where they name a partner
     */
    public static Report of(String program, CurrencyUnit unit, List<NoticeOffer> offers, Map<Change, String> words) {
        NoticeReport notice = new NoticeReport(unit);
        List<Section> sections = new ArrayList<>();
        sections.add(Notes.of("about", notice.about(offers)));
        for (NoticeOffer offer : offers) {
            notice.offer(offer, words, sections);
        }
        return new Report("earnest/notice/1", "What changes in " + program, sections, null);
    }

    private List<String> about(List<NoticeOffer> offers) {
        if (offers.isEmpty()) {
            return List.of("Nothing changes for partners.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("This says what changes for you, offer by offer. What is not named stays as it is.");
        if (offers.stream().anyMatch(offer -> !offer.examples().isEmpty())) {
            lines.add("The examples are worked out on made-up sales of a usual size, in " + unit.code()
                    + ": those of a period as ten equal deals that meet the conditions of the offer, paid by it alone, up"
                    + " to its limits.");
        }
        return lines;
    }

    private void offer(NoticeOffer offer, Map<Change, String> words, List<Section> sections) {
        String title = offer.name().isEmpty() ? "All offers" : offer.name();
        String from = offer.from() == null ? "" : ", from " + DAY.format(offer.from());
        sections.add(new Chapter(key(offer), title + from));
        List<String> lines = new ArrayList<>();
        for (Change change : offer.changes()) {
            String subject = offer.name().isEmpty() && !change.subject().isEmpty() ? change.subject() + ": " : "";
            lines.add(effect(change) + ": " + subject + words.getOrDefault(change, change.words()));
        }
        sections.add(new Notes(key(offer) + "_changes", Audience.ALL, lines));
        List<String> sentences = sentences(offer.examples());
        if (!sentences.isEmpty()) {
            sections.add(new Notes(key(offer) + "_sentences", Audience.ALL, sentences));
            sections.add(examples(offer));
        }
    }

    private static String key(NoticeOffer offer) {
        return offer.name().isEmpty() ? "program" : offer.name().replace('-', '_');
    }

    private static String effect(Change change) {
        return switch (change.level()) {
            case ADVERSE -> "Less favourable";
            case FAVOURABLE -> "Better";
            case DEPENDS -> "It depends";
            case NEUTRAL -> "Also";
        };
    }

    /** One for each group, at the middle of its volumes. */
    private List<String> sentences(List<NoticeExample> examples) {
        Map<String, List<NoticeExample>> groups = new LinkedHashMap<>();
        examples.forEach(example ->
                groups.computeIfAbsent(group(example), any -> new ArrayList<>()).add(example));
        List<String> lines = new ArrayList<>();
        groups.forEach((name, group) -> lines.add(sentence(name, group.get(group.size() / 2))));
        return lines;
    }

    private String sentence(String group, NoticeExample example) {
        BigDecimal before = example.before();
        BigDecimal after = example.after();
        String at = volume(example);
        String told;
        if (before == null) {
            told = at + " you earn " + money(after) + " from " + DAY.format(example.from());
        } else if (after == null) {
            told = at + " you earned " + money(before) + "; no longer";
        } else {
            told = at + " you earned " + money(before) + "; from " + DAY.format(example.from()) + " " + money(after);
        }
        return group.isEmpty()
                ? told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1)
                : "For " + group + ": " + told;
    }

    private static String group(NoticeExample example) {
        return example.field().isEmpty() ? "" : example.field() + " " + example.group();
    }

    private static String volume(NoticeExample example) {
        String what = example.of().equals("amount") ? "" : " of " + example.of();
        String amount = Cells.group(example.volume().toPlainString(), true) + what;
        return example.per() == null
                ? "on a deal of " + amount
                : "at " + amount + (example.per().equals("term") ? " in all" : " a " + example.per());
    }

    /** Without cents where there are none. */
    private String money(@Nullable BigDecimal value) {
        if (value == null) {
            return "nothing";
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return Cells.group(value.setScale(whole ? 0 : unit.digits()).toPlainString(), true);
    }

    private Table<NoticeExample> examples(NoticeOffer offer) {
        List<Column<NoticeExample>> columns = new ArrayList<>();
        if (!offer.examples().get(0).field().isEmpty()) {
            columns.add(Column.text("group", "for", NoticeReport::group));
        }
        columns.add(Column.text("volume", "sales", NoticeReport::volume));
        LocalDate from = offer.examples().get(0).from();
        if (offer.examples().stream().anyMatch(example -> example.before() != null)) {
            columns.add(Column.money("before", "you earned", unit, example -> minor(example.before())));
        }
        if (offer.examples().stream().anyMatch(example -> example.after() != null)) {
            columns.add(Column.money("after", "from " + DAY.format(from), unit, example -> minor(example.after())));
        }
        return Table.of(key(offer) + "_examples", "Examples, " + unit.code(), columns, offer.examples());
    }

    private @Nullable Long minor(@Nullable BigDecimal value) {
        return value == null ? null : value.movePointRight(unit.digits()).longValueExact();
    }
}
