package dev.earnest.testing;

import dev.earnest.money.CurrencyUnit;

/** Money for people: {@code 1,800.00}. */
final class MoneyText {
    private MoneyText() {}

    /** Minor units of {@code unit}, digits grouped by commas. */
    static String of(CurrencyUnit unit, long minor) {
        return group(unit.text(minor));
    }

    /** A plain decimal, digits grouped by commas. */
    static String group(String plain) {
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > start; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
