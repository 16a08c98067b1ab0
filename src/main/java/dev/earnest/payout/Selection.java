package dev.earnest.payout;

/** The rows that meet an offer's conditions; a block of rows at a time goes through all filters, so that it stays in cache. */
final class Selection {
    private static final int BLOCK = 4096;

    private Selection() {}

    /** Those of the version's candidates from one place to before another, in their order; not to be written to. */
    static int[] of(OfferVersion version, int[] candidates, int from, int to) {
        if (from == 0 && to == candidates.length && version.takesAll()) {
            return candidates;
        }
        Ints kept = new Ints(Math.max(0, to - from) / 4);
        int[] block = new int[Math.min(BLOCK, Math.max(0, to - from))];
        for (int at = from; at < to; at += block.length) {
            int count = Math.min(block.length, to - at);
            System.arraycopy(candidates, at, block, 0, count);
            kept.add(block, version.keepOf(block, count));
        }
        return kept.toArray();
    }
}
