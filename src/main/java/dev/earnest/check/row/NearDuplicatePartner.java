package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One partner under two ids. */
public final class NearDuplicatePartner implements DataCheck {
    private static final About ABOUT = About.warning(
            "near-duplicate-partner", Topic.PARTNERS, "two partners whose names differ in capitals, punctuation or legal form");

    private static final Pattern LEGAL = Pattern.compile(
            "\\b(gmbh( & co kg)?|ag|kg|ltd|limited|llc|llp|inc|incorporated|corp|corporation|co|company|plc|bv|nv|sa|sas|sarl|srl|spa|ab|oy|as|aps|pty|pte|kk)\\b");

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
        Map<String, Integer> seen = new HashMap<>();
        for (int row = 0; row < rows.count(); row++) {
            String name = plain(rows.text(row, "name"));
            Integer other = name.isEmpty() ? null : seen.putIfAbsent(name, row);
            if (other != null && !rows.text(other, "partner_id").equals(rows.text(row, "partner_id"))) {
                hits.add(Hit.of(
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
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("&", " & ").replaceAll("[.']", "");
        String words = lower.replaceAll("[^\\p{L}\\p{N}&]+", " ").strip();
        String bare = LEGAL.matcher(words).replaceAll(" ").replaceAll("\\s+", " ").strip();
        return bare.isEmpty() ? words : bare;
    }
}
