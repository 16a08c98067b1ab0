package dev.earnest.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a ledger against its seal. */
public final class SealCheck {
    /** Lines after a difference in which ledger and marks are sought to meet again. */
    private static final int WINDOW = 20_000;
    /** Lines that must be the same in a row before they count as having met. */
    private static final int MEETING = 3;

    private SealCheck() {}

    /**
     * What a ledger comes to.
     *
     * @param lines the header too
     * @param head of the chain, 64 hexadecimal digits
     */
    public record Found(long lines, String head) {}

    /** The chain over the lines of a ledger, which may be packed. */
    public static Found read(InputStream ledger) throws IOException {
        Chain chain = new Chain();
        try (SealedLines lines = new SealedLines(ledger)) {
            for (byte[] digest = lines.next(); digest != null; digest = lines.next()) {
                chain.append(digest, digest.length);
            }
        }
        return new Found(chain.lines(), HexFormat.of().formatHex(chain.head()));
    }

    /** The first place at which a ledger differs from its marks; null where it does not. Fails with IOException where they are no marks. */
    public static @Nullable Tampering first(InputStream ledger, BufferedReader marks) throws IOException {
        if (!Seal.MARKS.equals(marks.readLine())) {
            throw new IOException("it does not begin with " + Seal.MARKS);
        }
        try (SealedLines lines = new SealedLines(ledger)) {
            long line = 1;
            while (true) {
                byte[] digest = lines.next();
                String mark = marks.readLine();
                String is = digest == null ? null : SealedLines.mark(digest);
                if (is == null && mark == null) {
                    return null;
                }
                if (is == null || !is.equals(mark)) {
                    String text = is == null ? "" : lines.text();
                    return place(line, text, after(is, lines), after(mark, marks));
                }
                line++;
            }
        }
    }

    private static List<String> after(@Nullable String first, SealedLines lines) throws IOException {
        List<String> marks = new ArrayList<>();
        if (first != null) {
            marks.add(first);
            byte[] digest = lines.next();
            while (digest != null && marks.size() < WINDOW) {
                marks.add(SealedLines.mark(digest));
                digest = lines.next();
            }
        }
        return marks;
    }

    private static List<String> after(@Nullable String first, BufferedReader lines) throws IOException {
        List<String> marks = new ArrayList<>();
        String mark = first;
        while (mark != null && marks.size() < WINDOW) {
            marks.add(mark);
            mark = lines.readLine();
        }
        return marks;
    }

    /** The fewest lines that were altered, removed or inserted before both go on alike. */
    private static Tampering place(long line, String text, List<String> is, List<String> was) {
        for (int meeting = MEETING; meeting > 0; meeting--) {
            for (int lines = 1; lines <= Math.max(is.size(), was.size()); lines++) {
                if (meet(is, lines, was, lines, meeting)) {
                    return new Tampering(Tampering.Kind.ALTERED, line, lines, text);
                }
                if (meet(is, 0, was, lines, meeting)) {
                    return new Tampering(Tampering.Kind.REMOVED, line, lines, text);
                }
                if (meet(is, lines, was, 0, meeting)) {
                    return new Tampering(Tampering.Kind.INSERTED, line, lines, text);
                }
            }
        }
        return new Tampering(Tampering.Kind.ALTERED, line, Math.min(is.size(), was.size()), text);
    }

    /** Whether both go on alike from there, for so many lines or to their end. */
    private static boolean meet(List<String> is, int isFrom, List<String> was, int wasFrom, int meeting) {
        if (isFrom > is.size() || wasFrom > was.size()) {
            return false;
        }
        int isLeft = Math.min(meeting, is.size() - isFrom);
        int wasLeft = Math.min(meeting, was.size() - wasFrom);
        return isLeft == wasLeft && is.subList(isFrom, isFrom + isLeft).equals(was.subList(wasFrom, wasFrom + wasLeft));
    }
}
