package dev.earnest.ledger;

import org.jspecify.annotations.Nullable;

/** Who may write next, and where: numbered pieces of work take turns in their order. */
final class Turns {
    private int turn;
    private long place;
    private @Nullable RuntimeException failure;

    /** Waits until it is a number's turn; returns the place in the file that is reached. Fails as another failed. */
    synchronized long await(int number) throws InterruptedException {
        while (turn != number && failure == null) {
            wait();
        }
        if (failure != null) {
            throw failure;
        }
        return place;
    }

    /** So many bytes are spoken for, by the one whose turn it is. */
    synchronized void take(long bytes) {
        place += bytes;
    }

    /** Gives the turn to the next. */
    synchronized void pass() {
        turn++;
        notifyAll();
    }

    /** Nobody is to wait any longer. */
    synchronized void fail(RuntimeException cause) {
        failure = failure == null ? cause : failure;
        notifyAll();
    }
}
