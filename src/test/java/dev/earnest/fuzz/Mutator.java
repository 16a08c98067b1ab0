package dev.earnest.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bytes near those of a corpus, by seed: pieces dropped, doubled, moved between files, flipped, and tokens put in. */
final class Mutator {
    private static final int LONGEST = 4_000;
    private static final List<String> TOKENS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\r",
            "\n",
            "\r\n",
            "\t",
            "|",
            "\0",
            "\uFEFF",
            "~",
            "''",
            "{}",
            "[]",
            "[",
            "{",
            ": ",
            "- ",
            "#",
            "|\n",
            "&a ",
            "*a",
            "!x ",
            "<<: ",
            "---\n",
            "NULL",
            "NO",
            "0123",
            "5%",
            "-1",
            "1_000",
            "1,000.50",
            "1.000,50",
            "1e400",
            ".inf",
            "99999999999999999999",
            "2026-02-30",
            "31.12.2026",
            "2026-01-01T00:00:00Z",
            "P1",
            "won",
            "\u00fc",
            "\uD83D\uDE00",
            " ",
            "dates: \"d.M.yyyy\"\n",
            "decimal: \",\"\n",
            "skip: 2\n",
            "values: {a: b}",
            "id: [a, b]");

    private final List<byte[]> corpus;
    private final Random random;

    Mutator(List<byte[]> corpus, long seed) {
        this.corpus = List.copyOf(corpus);
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] bytes = any();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            bytes = changed(bytes);
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 8));
        return switch (random.nextInt(8)) {
            case 0 -> joined(bytes, at, new byte[0], to);
            case 1 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            case 2, 3 -> joined(bytes, at, token(), at);
            case 4 -> joined(bytes, at, token(), to);
            case 5 -> {
                byte[] other = any();
                int from = random.nextInt(other.length + 1);
                int end = Math.min(other.length, from + random.nextInt(60));
                yield joined(bytes, at, Arrays.copyOfRange(other, from, end), to);
            }
            case 6 -> {
                byte[] flipped = bytes.clone();
                if (at < flipped.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
            default -> joined(bytes, at, lineOf(bytes), at);
        };
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    /** A whole line of the same text, as rows and keys are doubled. */
    private byte[] lineOf(byte[] bytes) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                starts.add(i + 1);
            }
        }
        int from = starts.get(random.nextInt(starts.size()));
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, to + 1));
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + middle.length);
        out.write(bytes, 0, head);
        out.writeBytes(middle);
        out.write(bytes, tail, bytes.length - tail);
        return out.toByteArray();
    }
}
