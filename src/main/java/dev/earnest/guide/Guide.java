package dev.earnest.guide;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Period;
import dev.earnest.wording.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What partners are told of one version of a program.
 *
 * @param offers in the order of phases, within a phase as written
 * @param meeting sentences about offers that meet on one deal
 * @param rules sentences about what holds for all offers
 * @param measures numbers about a partner and levels
 * @param access which offers are open to which values, by partner field
 * @param days dates in order
 * @param periods fiscal periods with the days on which offers are due
 * @param glossary words used in this guide
 * @param retired names of offers that pay no more
 * @param named how many offers are for partners that they name, and so are not told
 * @param others how many offers the filter left out
 */
public record Guide(
        Catalog version,
        List<GuideOffer> offers,
        List<Term> meeting,
        List<Term> rules,
        List<Term> measures,
        Map<String, Access> access,
        List<Dated> days,
        Map<Period, List<DuePeriod>> periods,
        List<Term> glossary,
        List<String> retired,
        int named,
        int others) {

    /** Which offers are open to the values of a field; a row for each offer. */
    public record Access(List<String> values, List<AccessRow> rows) {}

    /**
     * One offer.
     *
     * @param marks by value; blank where the offer is not open to it
     */
    public record AccessRow(String offer, List<String> marks) {}

    /** A day and what falls on it. */
    public record Dated(LocalDate day, String what) {}

    /** A fiscal period, and what is due for it when. */
    public record DuePeriod(String name, LocalDate from, LocalDate to, String due) {}
}
