package dev.earnest.deal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as characters; a byte order mark is taken off and believed, bytes that are no characters are an error. */
final class TextInput extends Reader {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private final CharBuffer chars = CharBuffer.allocate(BLOCK);
    private long decoded;
    private boolean ended;
    private boolean flushed;

    TextInput(InputStream in, Charset charset) throws IOException {
        this.in = in;
        fillBytes();
        Charset marked = mark(charset);
        this.decoder = marked.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        chars.limit(0);
    }

    private Charset mark(Charset otherwise) {
        int first = bytes.remaining() > 0 ? bytes.get(0) & 0xFF : -1;
        int second = bytes.remaining() > 1 ? bytes.get(1) & 0xFF : -1;
        int third = bytes.remaining() > 2 ? bytes.get(2) & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            skipBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (first == 0xFF && second == 0xFE) {
            skipBytes(2);
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            skipBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        return otherwise;
    }

    private void skipBytes(int count) {
        bytes.position(count);
        decoded += count;
    }

    /** The characters that come next, at least one block where there are so many, without taking them. */
    CharSequence peek() throws IOException {
        if (!chars.hasRemaining()) {
            fill();
        }
        return chars.asReadOnlyBuffer();
    }

    /** Takes a whole line, with its line end; false where there is none left. */
    boolean skipLine() throws IOException {
        int c = read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            c = read();
        }
        if (c == '\r') {
            CharSequence next = peek();
            if (next.length() > 0 && next.charAt(0) == '\n') {
                read();
            }
        }
        return true;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        chars.clear();
        while (chars.position() == 0 && !flushed) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, chars, ended);
            decoded += bytes.position() - before;
            if (result.isError()) {
                throw new Malformed(decoded, bytes.get(bytes.position()) & 0xFF);
            }
            if (result.isUnderflow()) {
                if (ended) {
                    flushed = true;
                    decoder.flush(chars);
                } else {
                    bytes.compact();
                    fillBytes();
                }
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    /** Reads behind what is left in the buffer, which is set for writing, and sets it for reading. */
    private void fillBytes() throws IOException {
        while (bytes.hasRemaining() && !ended) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (count < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + count);
            }
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
