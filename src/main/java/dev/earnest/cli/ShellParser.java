package dev.earnest.cli;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Parts the line that is being typed, and says whether it goes on in the next. */
final class ShellParser extends DefaultParser {
    ShellParser() {
        setEscapeChars(new char[0]);
        setQuoteChars(new char[] {'"', '\''});
        setEofOnUnclosedQuote(false);
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && TypedLine.isOpen(line)) {
            throw new EOFError(-1, -1, "the line goes on", "...");
        }
        return super.parse(line, cursor, context);
    }
}
