package dev.earnest.claims;

import java.util.ArrayList;
import java.util.List;

/** What an offer pays a partner on one deal or event, over all lines of it, with the claims for it; adds up as it is made. */
final class Due {
    final Subject subject;
    final List<Claim> claims = new ArrayList<>();
    int earnedDay = Integer.MAX_VALUE;
    List<String> needed = List.of();
    /** What the rules give, before evidence. */
    long computed;

    long held;
    long paid;
    long clawedBack;
    int reasons;
    /** What claims have asked for so far. */
    long claimed;

    Due(Subject subject) {
        this.subject = subject;
    }

    /** What was payable before anything was taken back. */
    long payable() {
        return Math.addExact(paid, clawedBack);
    }
}
