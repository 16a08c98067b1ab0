package dev.earnest.spark;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;

/**
 * A row on its way to the slices that need it.
 *
 * @param slices those known so far
 * @param account empty where it names none
 * @param named partners that it concerns, where that is asked
 * @param sellers partners that sold it, where that is asked
 * @param deal place of the deal that it names; -1 where it names none
 * @param event place of the event that it names; -1 where it names none
 */
record RoutedRow(
        StoredRow row, BitSet slices, String account, List<String> named, List<String> sellers, long deal, long event) {

    /** It as a member of its book. */
    byte[] booked() {
        return new SortKey(row.book()).number(row.kind()).number(row.place()).row(bytes());
    }

    /** It among the rows of its account, behind what stands for all of them. */
    byte[] ofAccount() {
        int group = account.isEmpty() ? Long.hashCode(row.place()) : account.hashCode(); // without one they stay apart
        SortKey key = new SortKey(group).text(account);
        return key.number(row.kind()).number(row.place()).row(bytes());
    }

    /** Stands for rows of an account: where they go. */
    static RoutedRow account(String account, BitSet slices) {
        StoredRow row = StoredRow.of(0, StoredRow.ACCOUNT, 0, 0, new byte[0]);
        return new RoutedRow(row, slices, account, List.of(), List.of(), -1, -1);
    }

    private byte[] bytes() {
        long[] words = slices.toLongArray();
        byte[][] parts = {
            CellBytes.of(List.of(account)), CellBytes.of(named), CellBytes.of(sellers), row.value(),
        };
        int length = (words.length + 3) * Long.BYTES + (parts.length + 2) * Integer.BYTES;
        for (byte[] part : parts) {
            length = Math.addExact(length, part.length);
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        out.putInt(row.kind()).putLong(row.place()).putLong(deal).putLong(event).putInt(words.length);
        for (long word : words) {
            out.putLong(word);
        }
        for (byte[] part : parts) {
            out.putInt(part.length).put(part);
        }
        return out.array();
    }

    /** The one that was stored. */
    static RoutedRow of(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        int kind = in.getInt();
        long place = in.getLong();
        long deal = in.getLong();
        long event = in.getLong();
        long[] words = new long[in.getInt()];
        for (int word = 0; word < words.length; word++) {
            words[word] = in.getLong();
        }
        String account = cells(in).get(0);
        List<String> named = cells(in);
        List<String> sellers = cells(in);
        StoredRow row = new StoredRow(kind, place, part(in));
        return new RoutedRow(row, BitSet.valueOf(words), account, named, sellers, deal, event);
    }

    private static List<String> cells(ByteBuffer in) {
        return CellBytes.cells(part(in), 0);
    }

    private static byte[] part(ByteBuffer in) {
        byte[] part = new byte[in.getInt()];
        in.get(part);
        return part;
    }

    /** The same in further slices. */
    RoutedRow in(BitSet more) {
        BitSet all = (BitSet) slices.clone();
        all.or(more);
        return new RoutedRow(row, all, account, named, sellers, deal, event);
    }
}
