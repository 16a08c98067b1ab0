package dev.earnest.deal;

/** Whether bytes are UTF-8. */
final class Utf8 {
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /** Fails with Broken where the bytes from {@code from} to before {@code to} are no characters. */
    static void check(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (at + 8 <= to && (WordHash.word(bytes, at) & HIGH) == 0) {
                at += 8;
            } else if (bytes[at] >= 0) {
                at++;
            } else {
                at += character(bytes, at, to);
            }
        }
    }

    /** How many bytes the character beyond ASCII that starts here has. */
    private static int character(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xC2 && first <= 0xDF ? 2 : first >> 4 == 0xE ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > to) {
            throw new Broken("no UTF-8");
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            throw new Broken("no UTF-8");
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                throw new Broken("no UTF-8");
            }
        }
        return length;
    }
}
