package dev.earnest.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the number a command ends with means. */
final class ExitCode {
    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** The table printed under every help text. */
    static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("0", "fine");
        table.put("1", "findings at or above --fail-on, a test that failed, or a gate that tripped");
        table.put("2", "bad usage, or an input that can't be read or used");
        table.put("3", "could not finish: our bug, or input and output failed");
        table.put("130", "interrupted");
        return table;
    }
}
