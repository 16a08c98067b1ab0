package dev.earnest.output;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** Names of files made from words of the data, such as a partner's id: whatever the word, a plain name in the folder. */
public final class FileName {
    private static final int LONGEST = 100;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FileName() {}

    /**
     * A name for {@code word}, without an extension: letters, digits, {@code -}, {@code _} and inner dots as they are,
     * every other byte as {@code ~} and two hexadecimal digits. Different words have different names where a file system
     * tells capitals from small letters.
     */
    public static String of(String word) {
        StringBuilder name = new StringBuilder();
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            boolean first = name.length() == 0;
            if (isPlain(b) && !(first && (b == '.' || b == '-'))) {
                name.append((char) b);
            } else {
                name.append('~').append(HEX.toHexDigits(b));
            }
        }
        String plain = name.toString();
        boolean unlike = plain.length() > LONGEST || plain.isEmpty() || plain.endsWith(".") || isDevice(plain);
        return unlike ? marked(word, plain) : plain;
    }

    /** A name that also differs from that of a word that differs in capitals only. */
    static String apart(String word) {
        return marked(word, of(word));
    }

    private static boolean isPlain(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_' || b == '.';
    }

    /** Windows has devices by these names, whatever follows a dot. */
    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]");
    }

    private static String marked(String word, String plain) {
        String kept = plain.substring(0, Math.min(plain.length(), LONGEST));
        String mark = Sha256.of(word.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        return kept.replaceAll("~[0-9A-F]?$", "").replaceAll("\\.+$", "") + "~~" + mark;
    }
}
