package dev.earnest.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * One call of a command.
 *
 * @param program what was called
 * @param name the command's name; that of the program where there is no command
 * @param out for the result
 * @param err for remarks
 */
record Call(String program, String name, PrintWriter out, PrintWriter err) {
    static final String EARNEST = "earnest";

    /** Of a command of earnest itself. */
    Call(String name, PrintWriter out, PrintWriter err) {
        this(EARNEST, name, out, err);
    }

    static Call of(CommandLine command) {
        CommandLine root = command.getParent() == null ? command : command.getParent();
        return new Call(root.getCommandName(), command.getCommandName(), command.getOut(), command.getErr());
    }

    /** The words that begin a command line of this command. */
    String words() {
        return name.equals(program) ? name : program + " " + name;
    }
}
