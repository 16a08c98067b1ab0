package dev.earnest.analysis.compare;

import dev.earnest.deal.Dictionary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Some partners in the order of their ids, which is the same whatever data they are found in. */
final class PartnerNumbers {
    private final String[] ids;
    private final int[] codes;
    private final int[] numbers;

    /** @param partners by code */
    PartnerNumbers(BitSet partners, Dictionary dictionary) {
        this.numbers = new int[partners.length()];
        int[] unordered = partners.stream().toArray();
        String[] words = IntStream.of(unordered).mapToObj(dictionary::value).toArray(String[]::new);
        this.codes = IntStream.range(0, words.length)
                .boxed()
                .sorted(Comparator.comparing(i -> words[i]))
                .mapToInt(i -> unordered[i])
                .toArray();
        this.ids = words;
        Arrays.sort(ids);
        for (int number = 0; number < codes.length; number++) {
            numbers[codes[number]] = number;
        }
    }

    String[] ids() {
        return ids;
    }

    int number(int code) {
        return numbers[code];
    }

    int code(int number) {
        return codes[number];
    }

    /** What each has, by number. */
    long[] of(long[] byCode) {
        return IntStream.of(codes).mapToLong(code -> byCode[code]).toArray();
    }
}
