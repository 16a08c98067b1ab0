package dev.earnest.cli;

/** Nobody reads standard output any more: stop quietly. */
final class StdoutClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StdoutClosed() {
        super("standard output is closed", null, false, false);
    }
}
