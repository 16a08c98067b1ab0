package dev.earnest.cli;

import dev.earnest.analysis.notice.NoticeExample;
import dev.earnest.analysis.notice.NoticeExamples;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Payouts;
import dev.earnest.report.NoticeOffer;
import dev.earnest.report.NoticeReport;
import dev.earnest.report.Report;
import dev.earnest.revision.Area;
import dev.earnest.revision.Change;
import dev.earnest.revision.Level;
import dev.earnest.revision.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the notice to partners: the changes that concern them, with nothing that is the program's or one partner's own. */
final class NoticeRun {
    /** What partners are grouped by unless told. */
    private static final List<String> USUAL = List.of("tier", "segment");

    /** Fields by which a condition or table means single partners. */
    private static final Pattern OF_ONE = Pattern.compile("\\b(partner_id|parent_id|name|account_id|deal_id)\\b");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");

    private final Revision revision;
    private final @Nullable Payouts base;
    private final @Nullable Payouts next;
    private final List<String> by;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<Change, String> words = new HashMap<>();
    private int leftOut;

    /** @param base what the base pays, with {@code next}; null without deals: then there are no examples */
    NoticeRun(Revision revision, @Nullable Payouts base, @Nullable Payouts next, List<String> by) {
        this.revision = revision;
        this.base = base;
        this.next = next;
        this.by = by.isEmpty() ? USUAL : by;
        if (base != null) {
            learn(base.data());
        }
    }

    private void learn(Dataset data) {
        for (int partner = 0; partner < data.partnerIds().size(); partner++) {
            ids.add(data.partnerIds().value(partner));
        }
        Frame file = data.partners();
        if (file == null) {
            return;
        }
        TextColumn column = file.text("name");
        for (int row = 0; column != null && row < file.rows(); row++) {
            if (!column.blank(row)) {
                names.add(column.text(row));
            }
        }
    }

    /** How many offers are for named partners, and so in no notice to all. */
    int leftOut() {
        return leftOut;
    }

    Report report() {
        Map<String, List<Change>> byOffer = new LinkedHashMap<>();
        for (Change change : revision.changes()) {
            if (concernsPartners(change)) {
                byOffer.computeIfAbsent(isOffer(change) ? change.subject() : "", any -> new ArrayList<>())
                        .add(change);
                if (namesOne(change)) {
                    words.put(change, change.kind().summary());
                }
            }
        }
        List<NoticeOffer> offers = new ArrayList<>();
        byOffer.forEach((id, changes) -> {
            if (!id.isEmpty()) {
                offer(id, changes, offers);
            }
        });
        List<Change> shared = byOffer.get("");
        if (shared != null) {
            offers.add(new NoticeOffer("", from(shared, null), shared, List.of()));
        }
        return NoticeReport.of(
                revision.next().last().id(), revision.next().last().currency(), offers, words);
    }

    /** Budgets, limits of a whole offer and what reports assume are the program's own. */
    static boolean concernsPartners(Change change) {
        Area area = change.kind().area();
        boolean own = area == Area.BUDGET
                || area == Area.TEXT
                || change.subject().startsWith("budget ")
                || change.words().contains(" of the offer per ");
        return !own && change.level() != Level.NEUTRAL;
    }

    private boolean isOffer(Change change) {
        return revision.next().versions().stream().anyMatch(v -> v.offers().containsKey(change.subject()))
                || revision.base().versions().stream().anyMatch(v -> v.offers().containsKey(change.subject()));
    }

    /** Whether the words of a change name a partner, by id or by name. */
    private boolean namesOne(Change change) {
        String text = change.subject() + " " + change.words();
        return OF_ONE.matcher(text).find()
                || names.stream().anyMatch(text::contains)
                || WORD.matcher(text)
                        .results()
                        .anyMatch(match -> ids.contains(match.group())
                                && match.group().chars().anyMatch(Character::isLetter));
    }

    private void offer(String id, List<Change> changes, List<NoticeOffer> offers) {
        NoticeExamples.Terms before = terms(changes, id, true);
        NoticeExamples.Terms after = terms(changes, id, false);
        if (isForNamed(before) || isForNamed(after)) {
            leftOut++;
            return;
        }
        List<NoticeExample> examples = base == null || next == null || several(changes)
                ? List.of()
                : NoticeExamples.of(base, next, before, after, by).stream()
                        .filter(example -> !ids.contains(example.group()) && !names.contains(example.group()))
                        .toList();
        offers.add(new NoticeOffer(id, from(changes, after), changes, examples));
    }

    private static boolean several(List<Change> changes) {
        return changes.stream().map(Change::pair).distinct().count() > 1;
    }

    private static boolean isForNamed(NoticeExamples.@Nullable Terms terms) {
        return terms != null
                && Stream.of(
                                terms.offer().who(),
                                terms.offer().seller(),
                                terms.offer().when())
                        .anyMatch(conditions -> isForNamed(conditions, terms.version()));
    }

    /** By a condition of its own, or by a segment that has one. */
    private static boolean isForNamed(Conditions conditions, Catalog version) {
        return conditions.all().stream().anyMatch(condition -> {
            if (condition instanceof Condition.Among among) {
                return !among.negated() && OF_ONE.matcher(among.field()).find();
            }
            return condition instanceof Condition.InSegment in
                    && !in.negated()
                    && in.segments().stream()
                            .anyMatch(id -> isForNamed(version.segments().getOrDefault(id, Conditions.ANY), version));
        });
    }

    private NoticeExamples.@Nullable Terms terms(List<Change> changes, String id, boolean ofBase) {
        Change change = changes.get(0);
        Catalog version = ofBase ? revision.versionBefore(change) : revision.version(change);
        String name = id;
        if (ofBase) {
            name = revision.renamed().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(id);
        }
        Offer offer = version == null ? null : version.offers().get(name);
        return version == null || offer == null ? null : new NoticeExamples.Terms(version, offer);
    }

    private @Nullable LocalDate from(List<Change> changes, NoticeExamples.@Nullable Terms terms) {
        Catalog version = several(changes) ? null : revision.version(changes.get(0));
        if (version == null) {
            return null;
        }
        return terms == null
                ? version.effective().from()
                : version.window(terms.offer()).from();
    }
}
