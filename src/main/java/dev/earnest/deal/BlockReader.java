package dev.earnest.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks into pieces of columns, for one thread: column by column in small loops. A row that is not good at sight
 * is left to be read once more as the library's rows are, by {@link OddRows}.
 */
final class BlockReader {
    /** Words that checks between cells read. */
    private static final Set<String> CHECKED = Set.of("partner_id", "source", "currency", "stage");

    private final int thread;
    private final Tokens tokens;
    private final Field[] fields;
    private final List<Kernel> kernels = new ArrayList<>();
    private final Map<Field, RawKernel> raws = new IdentityHashMap<>();
    private final char delimiter;
    private final Predicate<Field> raw;
    private final List<Dictionary> dictionaries = new ArrayList<>();
    private final @Nullable IdKernel ids;
    private final RowCheck[] checks;
    private final @Nullable Conversion conversion;
    private final Faults.OfFile faults;
    private boolean[] odd = new boolean[64];

    /**
     * @param plan of this thread alone, with dictionaries of its own
     * @param checks on the same plan, all but that of partners
     * @param raw whether a column's words are taken as they stand
     * @param known whether a partner may stand in the file
     */
    BlockReader(
            int thread,
            FilePlan plan,
            List<RowCheck> checks,
            Tokens tokens,
            char delimiter,
            Faults.OfFile faults,
            Predicate<Field> raw,
            Partners known) {
        this.thread = thread;
        this.tokens = tokens;
        this.delimiter = delimiter;
        this.fields = plan.fields().values().toArray(new Field[0]);
        this.raw = raw;
        this.checks = checks.toArray(new RowCheck[0]);
        this.faults = faults;
        this.conversion = checks.stream()
                .filter(Conversion.class::isInstance)
                .map(Conversion.class::cast)
                .findFirst()
                .orElse(null);
        this.ids = Arrays.stream(fields)
                .filter(field -> field.builder() instanceof ColumnBuilder.Ids)
                .findFirst()
                .map(field -> new IdKernel(field, delimiter))
                .orElse(null);
        List<RowKernel.Judged> byRow = new ArrayList<>();
        for (Field field : fields) {
            if (field.builder() instanceof ColumnBuilder.Texts texts) {
                if (!dictionaries.contains(texts.dictionary())) {
                    dictionaries.add(texts.dictionary());
                }
            } else if (!(field.builder() instanceof ColumnBuilder.Ids)) {
                number(field, byRow);
            }
        }
        for (Dictionary dictionary : dictionaries) {
            words(dictionary, sharing(dictionary), byRow, known);
        }
        if (!byRow.isEmpty()) {
            kernels.add(new RowKernel(byRow, delimiter));
        }
    }

    /** The columns of words that share a dictionary. */
    private List<Field> sharing(Dictionary dictionary) {
        return Arrays.stream(fields)
                .filter(field ->
                        field.builder() instanceof ColumnBuilder.Texts texts && texts.dictionary() == dictionary)
                .toList();
    }

    /** Whether a partner is one that the partner file has, where there is one. */
    interface Partners {
        /** Whether the partner of a code of this dictionary may stand in the file. */
        IntPredicate of(Dictionary dictionary);
    }

    private void number(Field field, List<RowKernel.Judged> byRow) {
        int cell = field.source() instanceof CellSource.FromFile file ? file.index() : -1;
        Dictionary blanks = field.source() instanceof CellSource.FromFile file ? file.blanks : null;
        if (cell < 0 || field.whenBlank() != null) {
            byRow.add(new RowKernel.Judged(field, code -> true));
        } else if (field.builder() instanceof ColumnBuilder.Numbers numbers) {
            kernels.add(new Kernel.Numbers(cell, blanks, numbers));
        } else if (field.builder() instanceof ColumnBuilder.Dates dates) {
            kernels.add(new Kernel.Dates(cell, blanks, dates));
        }
    }

    private void words(Dictionary dictionary, List<Field> columns, List<RowKernel.Judged> byRow, Partners known) {
        if (columns.size() == 1 && raw.test(columns.get(0))) {
            RawKernel kernel = new RawKernel(columns.get(0), delimiter);
            kernels.add(kernel);
            raws.put(columns.get(0), kernel);
        } else if (columns.stream().anyMatch(BlockReader::isRead)) {
            IntPredicate isKnown = known.of(dictionary);
            List<RowKernel.Judged> judged = columns.stream()
                    .map(field -> new RowKernel.Judged(field, good(field, dictionary, isKnown)))
                    .toList();
            if (columns.stream().allMatch(field -> field.source().index() >= 0)) {
                kernels.add(
                        new TextKernel(judged.stream().map(TextKernel.Word::of).toList()));
            } else {
                byRow.addAll(judged);
            }
        }
    }

    private static IntPredicate good(Field field, Dictionary dictionary, IntPredicate isKnown) {
        Vocabulary vocabulary = field.builder() instanceof ColumnBuilder.Texts texts ? texts.vocabulary() : null;
        return vocabulary == null ? isKnown : code -> vocabulary.holds(code, dictionary);
    }

    /** Whether something reads a column of words: the run, or a check. */
    private static boolean isRead(Field field) {
        boolean checked = field.builder() instanceof ColumnBuilder.Texts texts && texts.vocabulary() != null;
        return field.kept() || checked || CHECKED.contains(field.name());
    }

    /** The dictionaries of this thread, in the order of the columns that first use them. */
    List<Dictionary> dictionaries() {
        return dictionaries;
    }

    /** Reads a block; fails with Broken where it does not divide into rows. */
    Chunk read(Block block) {
        Utf8.check(block.bytes, 0, block.length);
        tokens.read(block.bytes, 0, block.length);
        int rows = tokens.rows();
        begin(rows);
        RowCounts rounded = new RowCounts();
        for (Kernel kernel : kernels) {
            kernel.read(tokens, odd, rounded);
        }
        Words read = ids == null ? null : ids.read(tokens, odd);
        RowCounts converted = new RowCounts();
        check(rows, converted);
        return new Chunk(
                block.number,
                block.file,
                block.offset,
                block.length,
                thread,
                rows,
                tokens.lines(),
                tokens.lineOf(),
                oddRows(rows),
                pieces(rows),
                new Words[] {read},
                read == null || IdKernel.ascends(read),
                sizes(),
                rounded,
                converted);
    }

    private void begin(int rows) {
        if (odd.length < rows) {
            odd = new boolean[rows + (rows >> 2)];
        }
        for (int row = 0; row < rows; row++) {
            odd[row] = tokens.form(row) != Tokens.PLAIN;
        }
    }

    private void check(int rows, RowCounts converted) {
        for (int row = 0; row < rows; row++) {
            if (!odd[row]) {
                long before = conversion == null ? 0 : conversion.converted();
                faults.begin(0);
                for (RowCheck check : checks) {
                    check.check(row, faults);
                }
                odd[row] = faults.bad();
                if (conversion != null && conversion.converted() > before) {
                    converted.add(row, (int) (conversion.converted() - before));
                }
            }
        }
    }

    private BitSet oddRows(int rows) {
        BitSet set = new BitSet();
        for (int row = 0; row < rows; row++) {
            if (odd[row]) {
                set.set(row);
            }
        }
        return set;
    }

    private @Nullable Column[] pieces(int rows) {
        @Nullable Column[] pieces = new Column[fields.length];
        for (int i = 0; i < fields.length; i++) {
            boolean kept = fields[i].kept() && !(fields[i].builder() instanceof ColumnBuilder.Ids);
            RawKernel kernel = raws.get(fields[i]);
            pieces[i] =
                    kernel != null ? kernel.piece() : kept ? fields[i].builder().build(rows) : null;
        }
        return pieces;
    }

    private Map<Dictionary, Integer> sizes() {
        Map<Dictionary, Integer> sizes = new IdentityHashMap<>();
        for (Dictionary dictionary : dictionaries) {
            sizes.put(dictionary, dictionary.size());
        }
        return sizes;
    }
}
