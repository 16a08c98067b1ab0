package dev.earnest.guide;

import dev.earnest.wording.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that a guide may use, explained where it does. */
final class Glossary {
    private static final List<String[]> WORDS = List.of(
            new String[] {"annual recurring revenue", "What a customer's contract brings in a year (ARR)."},
            new String[] {"churn", "A customer leaves: its contract ends."},
            new String[] {"claim", "A request to be paid, with the evidence that an offer asks for."},
            new String[] {"cash date", "The day on which the customer paid."},
            new String[] {
                "earning date",
                "The day that counts for a deal: it decides the period, the rules and the place in the order of who comes"
                        + " first."
            },
            new String[] {"fund", "Money that a partner gathers by its own deals, to be spent on what an offer names."},
            new String[] {"margin", "The amount less the cost of what was sold."},
            new String[] {"MDF", "Market development funds: money for marketing that a partner does for the program."},
            new String[] {"measure", "A number about a partner over time; see the levels and measures."},
            new String[] {"monthly recurring revenue", "A twelfth of the annual recurring revenue (MRR)."},
            new String[] {"parent", "The partner above another, such as the distributor of a reseller."},
            new String[] {"list price", "The price before discounts."},
            new String[] {"quarter", "Three months of the fiscal year; the calendar has their days."},
            new String[] {"half-year", "Six months of the fiscal year."},
            new String[] {"registered", "A deal that was made known to the program before it closed."},
            new String[] {
                "segment", "A group of partners that the program names; what makes one is told beside its name."
            },
            new String[] {"SPIF", "A bonus for a short time, to move one product (sales performance incentive fund)."},
            new String[] {"step", "A size from which an offer pays another rate."},
            new String[] {"target", "What a partner is to reach in a period."},
            new String[] {"won deal", "A deal that the customer has signed."});

    private Glossary() {}

    /** The words that stand in the text, in the order of the alphabet. */
    static List<Term> of(List<String> text) {
        Text all = new Text(String.join("\n", text).toLowerCase(Locale.ROOT));
        List<Term> used = new ArrayList<>();
        for (String[] word : WORDS) {
            if (all.find(word[0].equals("registered") ? "was (not )?registered" : word[0].toLowerCase(Locale.ROOT))) {
                used.add(new Term(word[0].replaceAll("[ -]", "_").toLowerCase(Locale.ROOT), word[0], List.of(word[1])));
            }
        }
        used.sort((one, two) -> one.label().compareToIgnoreCase(two.label()));
        return used;
    }

    private record Text(String all) {
        /** As words of their own, one or more of them. */
        boolean find(String words) {
            return Pattern.compile("\\b" + words + "s?\\b").matcher(all).find();
        }
    }
}
