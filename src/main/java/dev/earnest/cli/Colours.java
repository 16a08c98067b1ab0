package dev.earnest.cli;

import org.jspecify.annotations.Nullable;

/** Decides about colour: option, EARNEST_COLOR, NO_COLOR, CLICOLOR_FORCE, then whether it is a terminal. */
final class Colours {
    private Colours() {}

    static boolean wanted(GlobalOptions.@Nullable Color option, Surroundings surroundings, boolean terminal) {
        String told = option == null ? surroundings.variable("EARNEST_COLOR") : option.toString();
        if ("always".equals(told)) {
            return true;
        }
        if ("never".equals(told)) {
            return false;
        }
        if (surroundings.variable("NO_COLOR") != null) {
            return false;
        }
        String force = surroundings.variable("CLICOLOR_FORCE");
        if (force != null && !force.equals("0")) {
            return true;
        }
        return terminal && !"dumb".equals(surroundings.variable("TERM"));
    }

    /** The same before the command line is read, for help texts. */
    static boolean wanted(String[] args, Surroundings surroundings, boolean terminal) {
        GlobalOptions.Color option = null;
        for (int i = 0; i < args.length; i++) {
            String word = args[i].startsWith("--color=")
                    ? args[i].substring("--color=".length())
                    : args[i].equals("--color") && i + 1 < args.length ? args[i + 1] : "";
            for (GlobalOptions.Color color : GlobalOptions.Color.values()) {
                option = color.toString().equals(word) ? color : option;
            }
        }
        return wanted(option, surroundings, terminal);
    }
}
