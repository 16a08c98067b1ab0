package dev.earnest.benchmark;

/** The least a JVM can do: a word, and the end. */
public final class Hello {

    private Hello() {}

    /** Prints a word. */
    public static void main(String[] args) {
        System.out.println("hello");
    }
}
