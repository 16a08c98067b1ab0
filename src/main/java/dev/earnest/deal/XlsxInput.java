package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A sheet of an Excel workbook: the first that can be seen, or the one that is named. */
final class XlsxInput implements RowInput {
    private static final long FREE = 1L << 28;
    private static final long MOST_TIMES = 200;
    /** The list of sheets, and what is to be done when the workbook is opened. */
    private static final int MOST_OF_SHEETS = 1 << 20;

    private static final Pattern UNSOLVED =
            Pattern.compile("<[^<>]*calcPr\\s[^<>]*fullCalcOnLoad\\s*=\\s*[\"'](1|true)");

    private final Input input;
    private final String what;
    private final boolean digests;
    private final boolean unsolved;
    /** What is read in place of the file, where the library could not read it; null elsewhere. */
    private final @Nullable Path copy;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final XlsxRows rows;
    private final List<String> header;

    XlsxInput(Input input, Path path, Form form, String what, Mapping.FileMapping mapping, boolean digests) {
        this.input = input;
        this.what = what;
        this.digests = digests;
        IsoCells dates = new IsoCells();
        check(path, form, dates);
        this.unsolved = isUnsolved(path);
        this.copy = dates.found() ? copy(path) : null;
        this.workbook = open(copy == null ? path : copy);
        try {
            Sheet sheet = sheet();
            this.stream = sheet.openStream();
            this.rows = new XlsxRows(
                    this,
                    sheet.getName(),
                    workbook.isDate1904(),
                    unsolved,
                    new LostTexts(path, sheet.getId()),
                    stream.iterator(),
                    mapping);
            this.header = mapping.header().isEmpty() ? headerRow(rows.sheet()) : mapping.header();
        } catch (IOException | RuntimeException e) {
            close();
            throw e instanceof InputException told ? told : broken(0, e);
        }
        rows.asWideAs(header.size());
    }

    private ReadableWorkbook open(Path path) {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            deleteCopy();
            throw broken(0, e);
        } catch (OutOfMemoryError e) {
            deleteCopy();
            throw tooLarge();
        }
    }

    /** Whether an input is a workbook, or was meant as one. */
    static boolean isWorkbook(Input input, Path path, Form form) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        String name = path.toString().toLowerCase(Locale.ROOT);
        return input.sheet() != null
                || name.endsWith(".xlsx")
                || name.endsWith(".xls")
                || form == Form.ZIP
                || form == Form.OLE;
    }

    /** The sheets of a workbook; none where it cannot be read. */
    static List<String> sheets(Path path) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile())) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    /** Fails where the file is no workbook, or unpacks to more than can be meant. */
    private void check(Path path, Form form, IsoCells dates) {
        if (path.toFile().length() == 0) {
            throw problem("empty-file", "the " + what + " is empty", "save it again as .xlsx, or as CSV");
        }
        if (form == Form.OLE) {
            throw problem(
                    "not-a-workbook",
                    "the " + what + " is locked by a password, or a workbook of the old kind (.xls)",
                    "save it without a password as .xlsx, or as CSV");
        }
        if (form != Form.ZIP) {
            throw problem(
                    "not-a-workbook",
                    "the " + what + " is no workbook, whatever its name says",
                    "save it as .xlsx or CSV, with the ending that it has then");
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            checkKind(zip);
            checkSize(zip, Files.size(path), dates);
        } catch (IOException e) {
            throw problem(
                    "cut-short", "the " + what + " is a workbook that is broken or cut short", "save or copy it again");
        }
    }

    private void checkKind(ZipFile zip) {
        if (zip.getEntry("xl/workbook.bin") != null || zip.getEntry("content.xml") != null) {
            throw problem(
                    "not-a-workbook",
                    "the " + what + " is a workbook of another kind than .xlsx",
                    "save it as .xlsx, or as CSV");
        }
        if (zip.stream().noneMatch(entry -> entry.getName().startsWith("xl/"))) {
            throw problem("not-a-workbook", "the " + what + " is a zip file and no workbook", "unpack it first");
        }
    }

    /** Whether the workbook was written by a program that leaves the working out of formulas to another one. */
    private boolean isUnsolved(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry("xl/workbook.xml");
            if (entry == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                String text = new String(in.readNBytes(MOST_OF_SHEETS), StandardCharsets.UTF_8);
                return UNSOLVED.matcher(text).find();
            }
        } catch (IOException e) {
            throw broken(0, e);
        }
    }

    /** Counts what each part really unpacks to: what a zip file says of itself may be made up. */
    private void checkSize(ZipFile zip, long packed, IsoCells dates) throws IOException {
        long most = Math.max(FREE, packed * MOST_TIMES);
        byte[] block = new byte[1 << 16];
        long count = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int got = in.read(block); got >= 0; got = in.read(block)) {
                    count += got;
                    if (IsoCells.isSheet(entry)) {
                        dates.look(block, got);
                    }
                    if (count > most) {
                        throw problem(
                                "unpacks-too-large",
                                "the file unpacks to more than " + MOST_TIMES
                                        + " times its size, which no table of deals does",
                                "if it is yours, save it as CSV");
                    }
                }
            }
        }
    }

    private Path copy(Path path) {
        try {
            return IsoCells.copy(path);
        } catch (IOException e) {
            throw problem(
                    "unreadable-file",
                    "the " + what + " has dates written out and is read from a copy, which cannot be written: "
                            + e.getMessage(),
                    "make room in " + System.getProperty("java.io.tmpdir")
                            + ", or save it again with a spreadsheet program");
        }
    }

    private void deleteCopy() {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw CsvFile.unreadable(input, what, StandardCharsets.UTF_8, e);
        }
    }

    private Sheet sheet() {
        String wanted = input.sheet();
        List<Sheet> sheets = workbook.getSheets().toList();
        if (wanted != null) {
            return sheets.stream()
                    .filter(sheet -> sheet.getName().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> problem(
                            "missing-sheet",
                            "the workbook has no sheet `" + wanted + "`",
                            "the sheets are: "
                                    + String.join(
                                            ", ",
                                            sheets.stream().map(Sheet::getName).toList())));
        }
        return sheets.stream()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> problem("missing-sheet", "the workbook has no sheet that can be seen", null));
    }

    /** The other sheets, where none was asked for. */
    private String others(String name) {
        List<String> others = workbook.getSheets()
                .map(Sheet::getName)
                .filter(other -> !other.equals(name))
                .toList();
        return input.sheet() != null || others.isEmpty() ? "" : "; other sheets are: " + String.join(", ", others);
    }

    private List<String> headerRow(String name) {
        if (!rows.next()) {
            throw problem(
                    "empty-file",
                    "the sheet `" + name + "` is empty",
                    "it needs a row with the names of its columns" + others(name));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.row().count(); i++) {
            names.add(rows.row().text(i).strip());
        }
        return names;
    }

    private InputException problem(String code, String message, @Nullable String help) {
        return new InputException(Problem.error(code, Span.ofFile(input.name()), message, help));
    }

    /** The sheet cannot be read on behind a row. */
    InputException broken(int row, Exception e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : said(e.getMessage());
        return new InputException(Problem.error(
                "broken-workbook",
                new Span(input.name(), row, 0, 0, null),
                "the " + what + " is a workbook that is broken or in a form that cannot be read: " + why,
                "save it again as .xlsx, or as CSV"));
    }

    /** The first line of what the library says, without the names of its classes. */
    private static String said(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("^([\\w$]+\\.)+\\w*Exception: ", "");
    }

    /** The sheet needs more memory than there is. */
    InputException tooLarge() {
        return HeapCheck.ranOut(input.name(), Runtime.getRuntime().maxMemory());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public RowSource source() {
        return rows;
    }

    @Override
    public InputFile describe(String role, long rowCount) {
        try {
            InputBytes.Digest found = InputBytes.digest(input, digests);
            return new InputFile(
                    role, input.name(), found.bytes(), found.crc32(), found.sha256(), rowCount, delimiter());
        } catch (IOException e) {
            throw CsvFile.unreadable(input, what, StandardCharsets.UTF_8, e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw CsvFile.unreadable(input, what, StandardCharsets.UTF_8, e);
        } finally {
            deleteCopy();
        }
    }
}
