package dev.earnest.ledger;

import java.io.IOException;

/** What is done for a seal while pieces of a ledger are put: digests by any thread, then the chain in turn. */
interface Sealing {
    byte[] NO_DIGESTS = {};

    /** For a ledger that is not sealed. */
    Sealing NONE = new Sealing() {
        @Override
        public byte[] digests(Bytes piece) {
            return NO_DIGESTS;
        }

        @Override
        public void append(byte[] digests) {}
    };

    /** Seals whole lines. */
    static Sealing by(Seal seal) {
        return new Sealing() {
            @Override
            public byte[] digests(Bytes piece) {
                return Seal.digests(piece.toBuffer().array(), piece.size());
            }

            @Override
            public void append(byte[] digests) throws IOException {
                seal.append(digests);
            }
        };
    }

    /** The digests of the lines of a piece. */
    byte[] digests(Bytes piece);

    /** Takes them in the order of the ledger. */
    void append(byte[] digests) throws IOException;
}
