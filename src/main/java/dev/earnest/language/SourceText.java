package dev.earnest.language;

/** A file's name, as the user gave it, and its bytes. */
public final class SourceText {
    private final String name;
    private final byte[] bytes;

    public SourceText(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** The name for messages. */
    public String name() {
        return name;
    }

    /** The content. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
