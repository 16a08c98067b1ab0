package dev.earnest.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * One call of a command.
 *
 * @param name the command's name; that of the program where there is no command
 * @param out for the result
 * @param err for remarks
 */
record Call(String name, PrintWriter out, PrintWriter err) {
    static Call of(CommandLine command) {
        return new Call(command.getCommandName(), command.getOut(), command.getErr());
    }

    /** The words that begin a command line of this command. */
    String words() {
        return name.equals("earnest") ? name : "earnest " + name;
    }
}
