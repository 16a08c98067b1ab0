package dev.earnest.deal;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody else's export becomes the columns of the data contract.
 *
 * @param name as its author calls it; empty where there is no mapping
 * @param folder where its file lies and joined tables are sought second; null for a built-in one
 * @param files by role; a file without an entry is read as it stands
 */
public record Mapping(String name, @Nullable Path folder, Map<Role, FileMapping> files) {

    /** No mapping: every file is read as it stands. */
    public static final Mapping NONE = new Mapping("", null, Map.of());

    public Mapping {
        Map<Role, FileMapping> copy = new EnumMap<>(Role.class);
        copy.putAll(files);
        files = Collections.unmodifiableMap(copy);
    }

    /** What it says about one file. */
    public FileMapping of(Role role) {
        return files.getOrDefault(role, FileMapping.NONE);
    }

    /** Whether the path of a joined table could lead out of the folder in which it is sought. */
    public static boolean leavesFolder(String file) {
        boolean rooted = file.startsWith("/") || file.startsWith("\\") || file.matches("[A-Za-z]:.*");
        if (rooted || file.isBlank()) {
            return true;
        }
        for (String part : file.split("[/\\\\]")) {
            if (part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a mapping says about one file.
     *
     * @param columns our name to theirs; several of theirs are spellings of which the first that is there counts
     * @param optional our columns that may be absent, as built-in mappings fit many exports; where the file has a column
     *     of our very name, that one is meant
     * @param dates a date pattern in the letters of {@link java.time.format.DateTimeFormatter}; null for ISO dates
     * @param numbers how numbers are written
     * @param values our column to the words that stand for ours
     * @param blanks cells that mean nothing is there, beside the empty one
     * @param joins tables from which further columns are taken
     * @param constants our column to the value that every row has
     * @param id their columns of which the id is made, joined by {@code -}; empty where it is a column
     * @param header names of the columns of a file without a header row; empty where it has one
     * @param delimiter the character between cells; null to find it from the header
     * @param skip lines before the header
     * @param footer text with which the first cell after the last row starts; null where there is none
     */
    public record FileMapping(
            Map<String, List<String>> columns,
            Set<String> optional,
            @Nullable String dates,
            NumberStyle numbers,
            Map<String, Values> values,
            Set<String> blanks,
            List<Join> joins,
            Map<String, String> constants,
            List<String> id,
            List<String> header,
            @Nullable Character delimiter,
            int skip,
            @Nullable String footer)
            implements Serializable {

        /** A file as it stands. */
        public static final FileMapping NONE = new FileMapping(
                Map.of(),
                Set.of(),
                null,
                NumberStyle.PLAIN,
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                0,
                null);

        public FileMapping {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            optional = Set.copyOf(optional);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            blanks = Collections.unmodifiableSet(new LinkedHashSet<>(blanks));
            joins = List.copyOf(joins);
            constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
            id = List.copyOf(id);
            header = List.copyOf(header);
        }

        /** The names that a header of the role's files may have: ours, and those that are renamed to them. */
        public Set<String> names(Role role) {
            Set<String> names = new LinkedHashSet<>(role.columns().keySet());
            columns.values().forEach(names::addAll);
            return names;
        }
    }

    /**
     * Words of theirs that stand for ours.
     *
     * @param words theirs to ours
     * @param otherwise ours for every other word that is not blank; null to leave it as it is
     */
    public record Values(
            Map<String, String> words, @Nullable String otherwise) implements Serializable {
        public Values {
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }
    }

    /**
     * A table with one row a key, from which columns are taken.
     *
     * @param file its path, below the folder of the data or of the mapping
     * @param ours our column that holds the key
     * @param theirs the table's column that holds the key
     * @param take our column to theirs
     */
    public record Join(String file, String ours, String theirs, Map<String, String> take) implements Serializable {
        public Join {
            take = Collections.unmodifiableMap(new LinkedHashMap<>(take));
        }
    }

    /**
     * How numbers are written.
     *
     * @param decimal the character before the decimals: {@code .} or {@code ,}
     * @param thousands characters that may stand between groups of digits; empty where none may
     * @param strip texts, such as currency signs, that are taken off either end
     */
    public record NumberStyle(char decimal, String thousands, List<String> strip) implements Serializable {
        /** Digits, a point and a minus sign, nothing else. */
        public static final NumberStyle PLAIN = new NumberStyle('.', "", List.of());

        public NumberStyle {
            strip = List.copyOf(strip);
        }
    }
}
