package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One partner under two ids. */
public final class NearDuplicatePartner implements DataCheck {
    private static final About ABOUT = About.warning(
            "near-duplicate-partner",
            Topic.PARTNERS,
            "two partners whose names differ in capitals, punctuation or legal form");

    private static final Pattern LEGAL = Pattern.compile(
            "\\b(gmbh( & co kg)?|ag|kg|ltd|limited|llc|llp|inc|incorporated|corp|corporation|co|company|plc|bv|nv|sa|sas|sarl|srl|spa|ab|oy|as|aps|pty|pte|kk)\\b");

    /** Where more of a hundred partners share their name than these, names do not tell partners apart. */
    private static final int MOST = 10;

    private static final int FEW = 10;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        Frame partners = data.data().partners();
        if (partners == null || partners.text("name") == null) {
            return;
        }
        Rows rows = new Rows(Role.PARTNERS, partners);
        List<Hit> found = find(rows);
        if (found.size() <= FEW || found.size() * 100L <= rows.count() * (long) MOST) {
            found.forEach(hits::add);
        } else {
            Hit first = found.get(0);
            hits.add(Hit.of(ABOUT, first.spot(), found.size() + " partners share their name with another")
                    .noting("so many that names probably do not tell partners apart here")
                    .helping(first.help() == null ? "" : first.help()));
        }
    }

    private static List<Hit> find(Rows rows) {
        List<Hit> found = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int row = 0; row < rows.count(); row++) {
            String name = plain(rows.text(row, "name"));
            Integer other = name.isEmpty() ? null : seen.putIfAbsent(name, row);
            if (other != null && !rows.text(other, "partner_id").equals(rows.text(row, "partner_id"))) {
                found.add(Hit.of(
                                ABOUT,
                                rows.spot(row, "name"),
                                "partner `" + rows.text(row, "partner_id") + "` is called `" + rows.text(row, "name")
                                        + "`, as `" + rows.text(other, "partner_id") + "` is: `"
                                        + rows.text(other, "name") + "`")
                        .noting("deals of one partner under two ids count towards two targets")
                        .helping("if they are one, give their deals one id; else tell them apart by name")
                        .near("the other one", rows.spot(other, "name")));
            }
        }
        return found;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("&", " & ").replaceAll("[.']", "");
        String words = lower.replaceAll("[^\\p{L}\\p{N}&]+", " ").strip();
        String bare =
                LEGAL.matcher(words).replaceAll(" ").replaceAll("\\s+", " ").strip();
        return bare.isEmpty() ? words : bare;
    }
}
