package dev.earnest.lint;

import dev.earnest.catalog.Waiver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies the waivers that catalogs hold, and asks the rules about waivers what became of each. */
final class Waivers {
    private final List<Rule> rules;
    private final List<String> known;
    private final Settings settings;

    /**
     * @param rules that ran
     * @param known ids of all, those that did not run too
     */
    Waivers(List<Rule> rules, List<String> known, Settings settings) {
        this.rules = rules;
        this.known = known;
        this.settings = settings;
    }

    /** The findings, those that a waiver covers marked, and what is wrong with waivers. */
    List<Finding> apply(List<Version> versions, List<Finding> found) {
        List<Finding> all = new ArrayList<>(found);
        Map<String, Integer> fits = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Finding finding = all.get(i);
            Version version = versions.get(finding.version());
            for (Waiver waiver : version.catalog().waivers()) {
                if (fits(waiver, finding)) {
                    fits.merge(key(waiver), 1, Integer::sum);
                    if (!expired(waiver, version) && all.get(i).waiver() == null) {
                        all.set(i, finding.waivedBy(waiver));
                    }
                }
            }
        }
        for (Version version : versions) {
            check(version, fits, all);
        }
        return all;
    }

    private void check(Version version, Map<String, Integer> fits, List<Finding> all) {
        List<String> ids = rules.stream().map(rule -> rule.about().id()).toList();
        for (Rule rule : rules) {
            if (rule instanceof WaiverRule each) {
                List<Waiver> waivers = version.catalog().waivers();
                for (int i = 0; i < waivers.size(); i++) {
                    Waiver waiver = waivers.get(i);
                    boolean ran = ids.contains(waiver.rule()) || !known.contains(waiver.rule());
                    WaiverUse use =
                            new WaiverUse(fits.getOrDefault(key(waiver), 0), expired(waiver, version), ran, known);
                    String[] subject = waiver.offer() == null ? new String[0] : new String[] {waiver.offer()};
                    Findings findings = new Findings(rule.about(), settings).about(version.number(), subject);
                    each.check(waiver, i, use, version, findings);
                    all.addAll(findings.findings());
                }
            }
        }
    }

    /** One waiver may stand in several versions. */
    private static String key(Waiver waiver) {
        return waiver.rule() + "\n" + waiver.offer() + "\n" + waiver.until() + "\n" + waiver.reason();
    }

    private static boolean fits(Waiver waiver, Finding finding) {
        String offer = waiver.offer();
        return waiver.rule().equals(finding.about().id())
                && (offer == null || finding.subjects().contains(offer));
    }

    private static boolean expired(Waiver waiver, Version version) {
        return waiver.until().isBefore(version.day());
    }
}
