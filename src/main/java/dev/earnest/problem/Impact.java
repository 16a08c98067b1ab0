package dev.earnest.problem;

import java.math.BigDecimal;

/**
 * What a problem touches in a deal history.
 *
 * @param deals how many deals
 * @param events how many events beside them
 * @param partners how many partners were paid for these
 * @param amount what they were paid, in units of the currency
 * @param currency its code
 */
public record Impact(long deals, long events, long partners, BigDecimal amount, String currency) {}
