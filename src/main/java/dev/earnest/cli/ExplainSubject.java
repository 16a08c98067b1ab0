package dev.earnest.cli;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.payout.Answer;
import dev.earnest.payout.Asked;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be explained: a deal or an event, or the lines that one of them has of an offer; or a partner.
 *
 * @param row of the deals or events; of a partner its code
 * @param offer null: every offer
 * @param partner code of the payee; below 0: everyone
 * @param day on which the line is earned; null: any
 */
record ExplainSubject(
        Kind kind,
        int row,
        @Nullable String offer,
        int partner,
        @Nullable LocalDate day) {

    enum Kind {
        DEAL,
        EVENT,
        PARTNER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a word names: {@code ID}, {@code deal:ID}, {@code ID:OFFER[:PARTNER[:DATE]]}. */
    static ExplainSubject of(String word, Dataset data, Set<String> offers) {
        int colon = word.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (word.startsWith(kind.word() + ":")) {
                String id = word.substring(colon + 1);
                List<ExplainSubject> found = named(id, data, Set.of(kind));
                return found.isEmpty() ? line(id, word, data, offers, Set.of(kind)) : found.get(0);
            }
        }
        List<ExplainSubject> found = named(word, data, Set.of(Kind.values()));
        if (found.size() > 1) {
            List<String> kinds = found.stream().map(one -> one.kind().word()).toList();
            throw new UsageError(
                    "`" + word + "` is the id of a " + String.join(" and of a ", kinds),
                    "say which is meant: " + kinds.get(0) + ":" + word);
        }
        return found.isEmpty() ? line(word, word, data, offers, Set.of(Kind.values())) : found.get(0);
    }

    private static List<ExplainSubject> named(String id, Dataset data, Set<Kind> kinds) {
        List<ExplainSubject> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int row = kinds.contains(kind) ? row(kind, id, data) : -1;
            if (row >= 0) {
                found.add(new ExplainSubject(kind, row, null, -1, null));
            }
        }
        return found;
    }

    private static int row(Kind kind, String id, Dataset data) {
        Frame events = data.events();
        return switch (kind) {
            case DEAL -> data.dealRow(id);
            case EVENT -> events == null ? -1 : events.id().row(id);
            case PARTNER -> data.partnerIds().code(id);
        };
    }

    /** {@code ID:OFFER[:PARTNER[:DATE]]}, where ids may hold colons of their own. */
    private static ExplainSubject line(String id, String word, Dataset data, Set<String> offers, Set<Kind> kinds) {
        for (int colon = id.indexOf(':'); colon >= 0; colon = id.indexOf(':', colon + 1)) {
            List<ExplainSubject> found = named(id.substring(0, colon), data, kinds);
            if (!found.isEmpty()) {
                return found.get(0).lines(id.substring(colon + 1), data, offers);
            }
        }
        String events =
                data.events() == null ? "" : ", no event in `" + data.events().file() + "`";
        throw new InputException(
                Problem.error(
                        "no-such-id",
                        Span.ofFile(data.deals().file()),
                        "there is no deal `" + word + "`" + events + " and no partner of that id",
                        SplitPattern.isFile(word)
                                ? "a pattern behind an option of data is put in quotes: --deals 'deals/2026-*.csv'"
                                : "a row that was rejected is not there either; a line is named DEAL:OFFER or DEAL:OFFER:PARTNER:DATE"));
    }

    private ExplainSubject lines(String rest, Dataset data, Set<String> offers) {
        String[] words = rest.split(":", 2);
        String named = words[0];
        checkOffer(named, offers);
        if (words.length == 1) {
            return new ExplainSubject(kind, row, named, -1, null);
        }
        if (kind == Kind.PARTNER) {
            throw new UsageError(
                    "a partner stands by periods: `" + words[1] + "` is one word too many",
                    "a line of a partner is PARTNER:OFFER");
        }
        int whole = data.partnerIds().code(words[1]);
        if (whole >= 0) {
            return new ExplainSubject(kind, row, named, whole, null);
        }
        int last = words[1].lastIndexOf(':');
        int code = last < 0 ? -1 : data.partnerIds().code(words[1].substring(0, last));
        if (code < 0) {
            throw new UsageError("there is no partner `" + words[1] + "`", "a line is named DEAL:OFFER:PARTNER:DATE");
        }
        return new ExplainSubject(kind, row, named, code, day(words[1].substring(last + 1)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageError("`" + text + "` is no date", "write it as 2026-03-31");
        }
    }

    /** Fails with UsageError where no version has the offer. */
    static void checkOffer(String named, Set<String> offers) {
        if (!offers.contains(named)) {
            String nearest = Nearest.to(named, offers);
            throw new UsageError(
                    "there is no offer `" + named + "` in the catalog",
                    nearest == null ? "its offers: " + String.join(", ", offers) : "did you mean `" + nearest + "`?");
        }
    }

    /** Notes that it is asked for. */
    void ask(Asked asked) {
        switch (kind) {
            case DEAL -> asked.deals().set(row);
            case EVENT -> asked.events().set(row);
            case PARTNER -> asked.partners().set(row);
        }
    }

    /** Whether an offer is wanted, whatever of it. */
    boolean wants(String named) {
        return offer == null || offer.equals(named);
    }

    /** Whether an answer is wanted. */
    boolean wants(Answer answer) {
        return (offer == null || offer.equals(answer.offerId()))
                && (partner < 0 || partner == answer.payee())
                && (day == null || answer.lines().stream().anyMatch(line -> line.day() == day.toEpochDay()));
    }
}
