package dev.earnest.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ids and column names as people write them. */
public final class Names {
    private static final Set<String> CAPITALS = Set.of(
            "mdf", "spif", "arr", "mrr", "nps", "esg", "id", "apac", "emea", "amer", "dach", "saas", "crm", "b2b");

    private Names() {}

    /** The name of an offer, segment or budget: {@code Volume rebate} for {@code volume-rebate}. */
    public static String title(String id) {
        String plain = plain(id);
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    /** Words of an id or column: {@code deal type} for {@code deal_type}. */
    public static String plain(String id) {
        List<String> words = new ArrayList<>();
        for (String word : id.replace('_', ' ').replace('-', ' ').strip().split(" +", -1)) {
            words.add(CAPITALS.contains(word) ? word.toUpperCase(Locale.ROOT) : word);
        }
        String text = String.join(" ", words);
        return text.replaceAll("\\bco (?=[a-z])", "co-").replaceAll("\\bsign up\\b", "sign-up");
    }

    /** {@code gold}, {@code gold or platinum}, {@code silver, gold or platinum}. */
    public static String list(List<String> values, String last) {
        int size = values.size();
        if (size < 2) {
            return size == 0 ? "" : values.get(0);
        }
        return String.join(", ", values.subList(0, size - 1)) + " " + last + " " + values.get(size - 1);
    }

    /** More than one of a thing. */
    public static String plural(String noun) {
        if (noun.endsWith("s") || noun.endsWith("S")) {
            return noun;
        }
        boolean vowelBefore = noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) >= 0;
        if (noun.endsWith("y") && !vowelBefore) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + "s";
    }

    /** With its article: {@code a deal}, {@code an MDF claim}. */
    public static String one(String noun) {
        boolean vowel = "aeiou".indexOf(noun.charAt(0)) >= 0;
        boolean letters = noun.length() > 1 && Character.isUpperCase(noun.charAt(1));
        boolean spoken = letters && "AEFHILMNORSX".indexOf(noun.charAt(0)) >= 0;
        return (vowel || spoken ? "an " : "a ") + noun;
    }

    /** With a capital, and a full stop. */
    static String sentence(String text) {
        String start = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }
}
