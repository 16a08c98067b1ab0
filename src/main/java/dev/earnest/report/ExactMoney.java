package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money that may have more decimals than its currency: shown with the currency's at least. */
final class ExactMoney {
    private ExactMoney() {}

    static @Nullable BigDecimal of(@Nullable BigDecimal value, CurrencyUnit unit) {
        return value == null || value.scale() >= unit.digits() ? value : value.setScale(unit.digits());
    }
}
