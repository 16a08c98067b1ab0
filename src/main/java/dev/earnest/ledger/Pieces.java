package dev.earnest.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.GZIPOutputStream;

/** Where the pieces of a ledger go; they are put by several threads, and end in order. */
interface Pieces {
    /**
     * Puts a piece behind all of lower turns, and behind those of its own turn that were put before.
     *
     * @param last whether the turn has no more pieces
     */
    void put(int turn, Bytes piece, boolean last) throws IOException, InterruptedException;

    /** Into a file: the place of a piece is known as soon as those before are formatted, so threads needn't wait for writes. */
    static Pieces ofFile(FileChannel file, Turns turns, Sealing sealing) {
        return (turn, piece, last) -> {
            byte[] digests = sealing.digests(piece);
            long at = turns.await(turn);
            sealing.append(digests);
            turns.take(piece.size());
            if (last) {
                turns.pass();
            }
            ByteBuffer left = piece.toBuffer();
            while (left.hasRemaining()) {
                at += file.write(left, at);
            }
        };
    }

    /** Into a stream, one after the other. */
    static Pieces ofStream(OutputStream out, Turns turns, Sealing sealing) {
        return (turn, piece, last) -> {
            byte[] digests = sealing.digests(piece);
            turns.await(turn);
            sealing.append(digests);
            piece.writeTo(out);
            if (last) {
                turns.pass();
            }
        };
    }

    /** Packs each piece by itself: gzip files behind each other are a gzip file. */
    static Pieces packed(OutputStream out, Turns turns, Sealing sealing) {
        return (turn, piece, last) -> {
            byte[] digests = sealing.digests(piece);
            ByteArrayOutputStream member = new ByteArrayOutputStream(piece.size() / 4);
            try (GZIPOutputStream zipped = new GZIPOutputStream(member, 1 << 16)) {
                piece.writeTo(zipped);
            }
            turns.await(turn);
            sealing.append(digests);
            member.writeTo(out);
            if (last) {
                turns.pass();
            }
        };
    }
}
