package dev.earnest.deal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes frames of other frames' rows; the accounts of all are numbered together. */
final class FrameCopy {
    private final Dictionary before;
    private final Dictionary accounts = new Dictionary();

    FrameCopy(Dictionary accounts) {
        this.before = accounts;
        for (int code = 0; code < accounts.size(); code++) {
            this.accounts.add(accounts.value(code));
        }
    }

    Dictionary accounts() {
        return accounts;
    }

    /** All rows with the accounts they have, every date known. */
    Frame plain(Frame frame, Copies copies) {
        return of(frame, copies, new boolean[copies.size()], List.of(), Integer.MAX_VALUE);
    }

    /**
     * A frame of some rows.
     *
     * @param fresh whether a row's account is one of its own, by place
     * @param later columns of dates that are blank where the row's own date is after {@code day}
     */
    Frame of(Frame frame, Copies copies, boolean[] fresh, List<String> later, int day) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String name : frame.names()) {
            Column column = frame.column(name);
            if (column instanceof TextColumn text) {
                columns.put(name, text(text, copies, fresh));
            } else if (column instanceof NumberColumn number) {
                columns.put(name, number(number, copies));
            } else if (column instanceof DateColumn dates) {
                columns.put(name, dates(dates, copies, later.contains(name) ? day : Integer.MAX_VALUE));
            } else if (column instanceof IdColumn ids) {
                columns.put(name, ids(ids, copies));
            }
        }
        LineIndex lines = new LineIndex();
        for (int i = 0; i < copies.size(); i++) {
            lines.begin(i, frame.file(copies.rows()[i]));
            lines.add(i, frame.line(copies.rows()[i]));
        }
        return new Frame(frame.file(), copies.size(), frame.headers(), columns, lines);
    }

    private TextColumn text(TextColumn column, Copies copies, boolean[] fresh) {
        boolean ofAccounts = column.dictionary() == before;
        Dictionary words = ofAccounts ? accounts : column.dictionary();
        int[] codes = new int[copies.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = column.code(copies.rows()[i]);
            if (ofAccounts && fresh[i] && codes[i] >= 0) {
                codes[i] = accounts.add(words.value(codes[i]) + "~" + copies.months()[i]);
            }
        }
        Ints ranks = Ints.upTo(words.size(), codes.length);
        for (int i = 0; i < codes.length; i++) {
            ranks.set(i, codes[i] + 1);
        }
        return new TextColumn(column.name(), codes.length, ranks, words);
    }

    private static NumberColumn number(NumberColumn column, Copies copies) {
        long[] values = new long[copies.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.value(copies.rows()[i]);
        }
        return values.length == 0
                ? NumberColumn.blank(column.name(), 0)
                : NumberColumn.of(column.name(), values.length, values);
    }

    private static DateColumn dates(DateColumn column, Copies copies, int lastKnown) {
        int[] days = new int[copies.size()];
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < days.length; i++) {
            int own = column.day(copies.rows()[i]);
            days[i] = own == DateColumn.BLANK || own > lastKnown ? DateColumn.BLANK : later(own, copies.months()[i]);
            first = days[i] == DateColumn.BLANK ? first : Math.min(first, days[i]);
            last = Math.max(last, days[i]);
        }
        if (first > last) {
            return new DateColumn(column.name(), days.length, 0, Ints.all(0));
        }
        Ints ranks = Ints.upTo(last - first + 1, days.length);
        for (int i = 0; i < days.length; i++) {
            ranks.set(i, days[i] == DateColumn.BLANK ? 0 : days[i] - first + 1);
        }
        return new DateColumn(column.name(), days.length, first - 1, ranks);
    }

    /** A day some months later; month ends clamp. */
    static int later(int day, int months) {
        return months == 0
                ? day
                : (int) LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }

    /** A row that is taken again gets an id of its own, which no row of the file has. */
    private static IdColumn ids(IdColumn column, Copies copies) {
        Dictionary ids = new Dictionary();
        for (int i = 0; i < copies.size(); i++) {
            String id = column.text(copies.rows()[i]);
            String own = copies.months()[i] == 0 ? id : id + "~" + copies.months()[i];
            while (ids.add(own) != i) {
                own += "~";
            }
        }
        return new IdColumn(column.name(), ids);
    }
}
