package dev.earnest.revision;

/**
 * The kinds of change of a figure that rises and falls.
 *
 * @param good whether partners are better off where it is higher
 */
record Rise(ChangeKind lowered, ChangeKind raised, boolean good) {
    static final Rise RATE = new Rise(ChangeKind.RATE_LOWERED, ChangeKind.RATE_RAISED, true);
    static final Rise SUM = new Rise(ChangeKind.SUM_LOWERED, ChangeKind.SUM_RAISED, true);
    static final Rise LIMIT = new Rise(ChangeKind.LIMIT_LOWERED, ChangeKind.LIMIT_RAISED, true);
    static final Rise FLOOR = new Rise(ChangeKind.MINIMUM_LOWERED, ChangeKind.MINIMUM_RAISED, true);
    static final Rise HURDLE = new Rise(ChangeKind.MINIMUM_LOWERED, ChangeKind.MINIMUM_RAISED, false);
    static final Rise GUARANTEE = new Rise(ChangeKind.GUARANTEE_LOWERED, ChangeKind.GUARANTEE_RAISED, true);
    static final Rise TARGET = new Rise(ChangeKind.TARGET_LOWERED, ChangeKind.TARGET_RAISED, false);
    static final Rise BOOST = new Rise(ChangeKind.BOOST_LOWERED, ChangeKind.BOOST_RAISED, true);
    static final Rise BUDGET = new Rise(ChangeKind.BUDGET_LOWERED, ChangeKind.BUDGET_RAISED, true);

    Level level(int sign) {
        Level level = Level.ofRise(sign);
        return good ? level : level.reversed();
    }
}
