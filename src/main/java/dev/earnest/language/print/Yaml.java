package dev.earnest.language.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small YAML writer: maps and lists on one line where they fit, else one entry a line. */
final class Yaml {
    private static final int WIDTH = 120;
    private static final Set<String> WORDS = Set.of("yes", "no", "on", "off", "y", "n", "true", "false", "null", "~");

    private Yaml() {}

    /** A map under construction: maps, lists, and scalars as finished text. Absent values are left out. */
    static final class Block {
        private final Map<String, Object> entries = new LinkedHashMap<>();

        Block put(String key, @Nullable Object value) {
            if (value != null) {
                entries.put(key, value);
            }
            return this;
        }

        /** As {@link #put}, unless the value is the one that stands where nothing is written. */
        Block unless(String key, Object value, Object otherwise) {
            return value.equals(otherwise) ? this : put(key, value);
        }

        boolean isEmpty() {
            return entries.isEmpty();
        }
    }

    /** The block as text, one key a line. */
    static String write(Block block) {
        StringBuilder out = new StringBuilder();
        block(block, 0, out);
        return out.toString();
    }

    private static void block(Block block, int indent, StringBuilder out) {
        for (Map.Entry<String, Object> entry : block.entries.entrySet()) {
            String head = " ".repeat(indent) + key(entry.getKey()) + ":";
            String flow = flow(entry.getValue());
            boolean top = indent == 0 && entry.getValue() instanceof Block inner && holdsMaps(inner);
            if (!top && head.length() + 1 + flow.length() <= WIDTH) {
                out.append(head).append(' ').append(flow).append('\n');
            } else {
                out.append(head);
                value(entry.getValue(), flow, indent, out);
            }
        }
    }

    private static boolean holdsMaps(Block block) {
        return block.entries.values().stream().anyMatch(value -> value instanceof Block || value instanceof List);
    }

    private static void value(Object value, String flow, int indent, StringBuilder out) {
        if (value instanceof Block inner && !inner.isEmpty()) {
            out.append('\n');
            block(inner, indent + 2, out);
        } else if (value instanceof List<?> list && list.stream().anyMatch(item -> !(item instanceof String))) {
            out.append('\n');
            for (Object item : list) {
                out.append(" ".repeat(indent + 2))
                        .append("- ")
                        .append(flow(item))
                        .append('\n');
            }
        } else {
            out.append(' ').append(flow).append('\n');
        }
    }

    private static String flow(Object value) {
        StringBuilder out = new StringBuilder();
        if (value instanceof Block block) {
            out.append('{');
            String separator = "";
            for (Map.Entry<String, Object> entry : block.entries.entrySet()) {
                out.append(separator).append(key(entry.getKey())).append(": ").append(flow(entry.getValue()));
                separator = ", ";
            }
            return out.append('}').toString();
        }
        if (value instanceof List<?> list) {
            out.append('[');
            String separator = "";
            for (Object item : list) {
                out.append(separator).append(flow(item));
                separator = ", ";
            }
            return out.append(']').toString();
        }
        return String.valueOf(value);
    }

    private static String key(String key) {
        return plain(key) ? key : quoted(key);
    }

    /** Text as a scalar: plain where every YAML reader takes it for the same text. */
    static String text(String text) {
        boolean trap = WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain(text) && !trap && !numeric(text) ? text : quoted(text);
    }

    /** A value of a condition: whole numbers and {@code true} stay plain. */
    static String value(String text) {
        boolean plainNumber =
                text.equals("0") || (!text.isEmpty() && text.length() < 16 && text.charAt(0) != '0' && digits(text));
        return plainNumber || text.equals("true") || text.equals("false") ? text : text(text);
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean numeric(String text) {
        char first = text.charAt(0);
        return first >= '0' && first <= '9' || first == '.' || first == '-' || first == '+';
    }

    private static boolean plain(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            boolean inner = i > 0 && (c == '-' || c == '_' || c == '.' || c == ' ' || c == '/');
            if (!word && c != '_' && !inner) {
                return false;
            }
        }
        return true;
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
