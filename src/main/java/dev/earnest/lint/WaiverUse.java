package dev.earnest.lint;

import java.util.List;

/**
 * What a waiver came to.
 *
 * @param findings how many findings it fits
 * @param expired whether its last day is over, so that it waives nothing
 * @param known whether its rule ran; else nothing can be said of its use
 * @param rules ids there are
 */
public record WaiverUse(int findings, boolean expired, boolean known, List<String> rules) {
    public WaiverUse {
        rules = List.copyOf(rules);
    }
}
