package dev.earnest.cli;

import java.util.ArrayList;
import java.util.List;

/** The help of a shell: what it has beside the commands of the program. */
final class ShellHelp {
    private ShellHelp() {}

    /** All of it, or a line about one command of the shell. */
    static String text(List<String> about) {
        List<String> lines = new ArrayList<>();
        for (List<String> own : ShellSession.OWN) {
            if (about.isEmpty() || about.contains(own.get(0))) {
                String call = (own.get(0) + " " + own.get(1)).strip();
                lines.add("  " + call + " ".repeat(Math.max(1, 22 - call.length())) + own.get(2));
            }
        }
        if (!about.isEmpty()) {
            return String.join("\n", lines);
        }
        lines.add("");
        lines.add("Commands of earnest run on what is loaded, with what is changed; leave the catalog out:");
        lines.add("  " + String.join(", ", programs()));
        lines.add("");
        lines.add("> FILE writes a result to a file whose extension sets the format; | less hands it to a program.");
        lines.add("A line goes on behind \\ and in open brackets and quotes. # begins a remark.");
        return String.join("\n", lines);
    }

    static List<String> programs() {
        return Commands.names().stream()
                .filter(name -> !name.equals("shell") && !name.equals("help"))
                .toList();
    }
}
