package dev.earnest.lint;

/** Something that can be wrong with the meaning of a catalog; stateless. What kind it is says what it is shown. */
public sealed interface Rule permits OfferRule, PairRule, VersionRule, TimelineRule, HistoryRule, WaiverRule {
    /** Its id, severity, area and summary. */
    About about();
}
