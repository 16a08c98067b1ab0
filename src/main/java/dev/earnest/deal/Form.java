package dev.earnest.deal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What a file is by its first bytes. */
enum Form {
    PARQUET("50415231", "Parquet"),
    ENCRYPTED_PARQUET("50415245", "Parquet"),
    ZIP("504B0304", "a workbook or a zip file"),
    OLE("D0CF11E0", "a workbook of the old kind (.xls) or with a password"),
    BZIP2("425A683.314159265359", "packed with bzip2"),
    XZ("FD377A585A00", "packed with xz"),
    ZSTD("28B52FFD", "packed with zstd"),
    LZ4("04224D18", "packed with LZ4"),
    SEVEN_ZIP("377ABCAF271C", "packed with 7-Zip"),
    /** Whatever is none of the others. */
    TEXT("", "text");

    /** How many bytes are looked at. */
    static final int BYTES = 10;

    private final Pattern start;
    private final String word;

    /** @param start bytes in hexadecimal digits, of which {@code .} is any */
    Form(String start, String word) {
        this.start = Pattern.compile(start + ".*");
        this.word = word;
    }

    /** The form of what starts with these bytes. */
    static Form of(byte[] bytes) {
        String digits = HexFormat.of().withUpperCase().formatHex(bytes);
        for (Form form : values()) {
            if (form.start.matcher(digits).matches()) {
                return form;
            }
        }
        return TEXT;
    }

    /** The form of a file as it stands; text where it cannot be read, for who reads it then says why. */
    static Form of(Path file) {
        if (!Files.isRegularFile(file)) {
            return TEXT;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(BYTES));
        } catch (IOException e) {
            return TEXT;
        }
    }

    /** What it is, to stand behind {@code is}. */
    String word() {
        return word;
    }

    /** Whether it is a table that is read from a file, and not from a stream. */
    boolean isTable() {
        return this == PARQUET || this == ENCRYPTED_PARQUET || this == ZIP || this == OLE;
    }
}
