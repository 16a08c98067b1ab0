package dev.earnest.deal;

/** A block of a file does not divide into rows, or is no UTF-8: another way of reading has to tell what is wrong. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String why) {
        super(why, null, false, false);
    }
}
