package dev.earnest.cli;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the process stands in: terminals, their width and letters, the environment and standard input.
 *
 * @param columns of the terminal; 0 where it is not known
 * @param unicode whether the terminal's charset has signs such as ─
 * @param data where commands get their data from
 * @param engine where programs are paid; null: in this process
 */
record Surroundings(
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        boolean unicode,
        Map<String, String> environment,
        InputStream in,
        DataSource data,
        @Nullable Engine engine) {

    /** Data come from files. */
    Surroundings(
            boolean inIsTerminal,
            boolean outIsTerminal,
            boolean errIsTerminal,
            int columns,
            boolean unicode,
            Map<String, String> environment,
            InputStream in) {
        this(inIsTerminal, outIsTerminal, errIsTerminal, columns, unicode, environment, in, DataSource.FILES, null);
    }

    /** No terminal anywhere, an empty environment and nothing on standard input. */
    static Surroundings ofPipe() {
        return new Surroundings(false, false, false, 0, true, Map.of(), InputStream.nullInputStream());
    }

    /** The real ones: as the launcher says in {@code earnest.tty.*} and {@code earnest.columns}, else as Java guesses. */
    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean guess = false;
        if (System.getProperty("earnest.tty.out") == null) {
            // from 22 on a console is there even in a pipe, unless this one is asked for
            System.setProperty("jdk.console", "java.base");
            guess = System.console() != null;
        }
        return new Surroundings(
                terminal("in", guess),
                terminal("out", guess),
                terminal("err", guess),
                number(System.getProperty("earnest.columns")),
                canDraw(environment),
                environment,
                System.in);
    }

    /** The same with data from elsewhere. */
    Surroundings with(DataSource source) {
        return new Surroundings(
                inIsTerminal, outIsTerminal, errIsTerminal, columns, unicode, environment, in, source, engine);
    }

    /** The same where programs are paid by an engine. */
    Surroundings on(Engine other) {
        return new Surroundings(
                inIsTerminal, outIsTerminal, errIsTerminal, columns, unicode, environment, in, data, other);
    }

    /** The same at another width. */
    Surroundings wide(int other) {
        return new Surroundings(
                inIsTerminal, outIsTerminal, errIsTerminal, other, unicode, environment, in, data, engine);
    }

    /** The same where the result goes into a pipe. */
    Surroundings inPipe() {
        return new Surroundings(inIsTerminal, false, errIsTerminal, columns, unicode, environment, in, data, engine);
    }

    /** A variable that is set to something, else null. */
    @Nullable
    String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A whole number from 1 on, else 0. */
    static int number(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 0;
    }

    private static boolean terminal(String stream, boolean guess) {
        String told = System.getProperty("earnest.tty." + stream);
        return told == null ? guess : told.equals("true") || told.equals("1");
    }

    private static boolean canDraw(Map<String, String> environment) {
        String charset = System.getProperty("native.encoding", "");
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(name, "");
            if (!locale.isEmpty()) {
                String upper = locale.toUpperCase(Locale.ROOT);
                return upper.contains("UTF-8") || upper.contains("UTF8");
            }
        }
        try {
            return Charset.isSupported(charset)
                    && Charset.forName(charset).newEncoder().canEncode('\u2500');
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException e) {
            return false;
        }
    }
}
