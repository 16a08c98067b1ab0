package dev.earnest.deal;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.Reader;
import java.util.Locale;

/** Rows of a CSV text, read with FastCSV without a String a cell. */
final class CsvRows implements RowSource {
    private final String file;
    private final CellHandler handler;
    private final CloseableIterator<Row> rows;

    CsvRows(String file, Reader text, char delimiter, int linesBefore) {
        this.file = file;
        this.handler = new CellHandler(linesBefore);
        this.rows = CsvReader.builder()
                .fieldSeparator(delimiter)
                .detectBomHeader(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text)
                .iterator();
    }

    @Override
    public boolean next() {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            return true;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof InputException told) { // of what stands behind the text
                throw told;
            }
            throw new InputException(quoteProblem(e));
        }
    }

    private Problem quoteProblem(CsvParseException e) {
        String cause = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
        Span span = new Span(file, handler.row.line(), 0, 0, null);
        if (cause.contains("closing quote")) {
            return Problem.error(
                    "text-after-quote",
                    span,
                    "a quoted cell goes on after its closing quote",
                    "double the quotes inside it (\"\"), or close the one before it");
        }
        if (cause.contains("unclosed") || cause.contains("unexpected end") || cause.contains("end of file")) {
            return Problem.error(
                    "unclosed-quote",
                    span,
                    "the file ends inside a quoted cell of the row that starts here",
                    "close the quote; if the file is cut short, export it again");
        }
        return Problem.error(
                "unclosed-quote",
                span,
                "a cell of the row that starts here is longer than 16 million characters",
                "a quote is probably opened and never closed");
    }

    @Override
    public Row row() {
        return handler.row;
    }

    private static final class CellHandler extends CsvCallbackHandler<Row> {
        private final Row row = new Row();
        private final int linesBefore;
        private RecordType type = RecordType.DATA;

        CellHandler(int linesBefore) {
            this.linesBefore = linesBefore;
        }

        @Override
        protected RecordType getRecordType() {
            return type;
        }

        @Override
        protected int getFieldCount() {
            return row.count();
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            type = RecordType.DATA;
            row.begin((int) startingLineNumber + linesBefore);
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            row.add(buffer, offset, length);
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {
            throw new IllegalStateException("comments are not read");
        }

        @Override
        protected void setEmpty() {
            type = RecordType.EMPTY;
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
