package dev.earnest.deal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Cells of a workbook that hold a date as text ({@code t="d"}), as strict Open XML has them and no spreadsheet program
 * by itself. The library knows no such cells, so a workbook that has some is read from a copy in which they are text.
 */
final class IsoCells {
    private static final Pattern DATE_CELL = Pattern.compile("(<(?:\\w+:)?c\\s[^>]*?\\bt\\s*=\\s*)([\"'])d\\2");
    private static final byte[] MARK = "t=?d?".getBytes(StandardCharsets.US_ASCII);

    private int matched;
    private boolean found;

    /** Looks through bytes of a sheet, which may come in parts. */
    void look(byte[] bytes, int count) {
        for (int i = 0; i < count && !found; i++) {
            boolean fits = MARK[matched] == '?' ? bytes[i] == '"' || bytes[i] == '\'' : MARK[matched] == bytes[i];
            matched = fits ? matched + 1 : bytes[i] == MARK[0] ? 1 : 0;
            if (matched == MARK.length) {
                found = true;
            }
        }
    }

    /** Whether there seem to be such cells. */
    boolean found() {
        return found;
    }

    /** Whether a part of a workbook is a sheet. */
    static boolean isSheet(ZipEntry entry) {
        return entry.getName().startsWith("xl/worksheets/") && entry.getName().endsWith(".xml");
    }

    /** A copy in which the cells are text, for the caller to delete. */
    static Path copy(Path workbook) throws IOException {
        Path copy = Files.createTempFile("earnest", ".xlsx");
        copy.toFile().deleteOnExit(); // where the run is interrupted
        try (ZipFile from = new ZipFile(workbook.toFile());
                OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(file, 1 << 16))) {
            to.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    if (isSheet(entry)) {
                        rewrite(new BufferedInputStream(in, 1 << 16), to);
                    } else {
                        in.transferTo(to);
                    }
                }
            }
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return copy;
    }

    /** Copies text, and of each tag what it says with other types. */
    private static void rewrite(InputStream in, OutputStream to) throws IOException {
        ByteArrayOutputStream tag = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != '<' && tag.size() == 0) {
                to.write(b);
                continue;
            }
            tag.write(b);
            if (b == '>') {
                String text = tag.toString(StandardCharsets.ISO_8859_1);
                to.write(DATE_CELL.matcher(text).replaceFirst("$1$2str$2").getBytes(StandardCharsets.ISO_8859_1));
                tag.reset();
            }
        }
        tag.writeTo(to);
    }
}
