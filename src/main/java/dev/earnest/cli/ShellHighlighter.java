package dev.earnest.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours the line that is being typed: commands and paths that are there, options, quotes, and what is none. */
final class ShellHighlighter implements Highlighter {
    private static final Pattern PIECE = Pattern.compile("'[^']*'?|\"[^\"]*\"?|\\s+|[^\\s'\"]+");
    private static final AttributedStyle KNOWN = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle WRONG = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    private static final AttributedStyle OPTION = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle QUOTED = AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
    private static final AttributedStyle REMARK = AttributedStyle.DEFAULT.faint();

    private final ShellSession session;

    ShellHighlighter(ShellSession session) {
        this.session = session;
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        AttributedStringBuilder out = new AttributedStringBuilder();
        if (line.stripLeading().startsWith("#")) {
            return out.styled(REMARK, line).toAttributedString();
        }
        String command = "";
        int words = 0;
        for (Matcher piece = PIECE.matcher(line); piece.find(); ) {
            String text = piece.group();
            if (text.isBlank()) {
                out.append(text);
                continue;
            }
            command = words == 0 ? text : command;
            out.styled(style(text, command, words, piece.end() < line.length()), text);
            words++;
        }
        return out.toAttributedString();
    }

    private AttributedStyle style(String text, String command, int place, boolean ended) {
        if (place == 0) {
            boolean known =
                    ShellSession.ownNames().contains(text) || Commands.names().contains(text);
            return known || text.equals("quit") ? KNOWN.bold() : ended ? WRONG : AttributedStyle.DEFAULT;
        }
        if (place == 1 && (command.equals("set") || command.equals("reset"))) {
            String path = text.contains("=") ? text.substring(0, text.indexOf('=')) : text;
            boolean there = dev.earnest.language.Paths.value(session.dials().reading(), path) != null;
            return there ? KNOWN : AttributedStyle.DEFAULT;
        }
        char first = text.charAt(0);
        return first == '-' && !command.equals("set")
                ? OPTION
                : first == '\'' || first == '"'
                        ? QUOTED
                        : first == '>' || first == '|' ? AttributedStyle.BOLD : AttributedStyle.DEFAULT;
    }
}
