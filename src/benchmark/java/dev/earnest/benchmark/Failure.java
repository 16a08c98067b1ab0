package dev.earnest.benchmark;

/** The benchmark can't go on; the message is for its user. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String message) {
        super(message);
    }
}
