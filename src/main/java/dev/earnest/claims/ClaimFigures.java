package dev.earnest.claims;

import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.analysis.kpi.ClaimKpis;
import dev.earnest.money.CurrencyUnit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of claims.
 *
 * @param window claims submitted and lines earned in it
 * @param file the claims; null where none were given
 * @param offers that ask for evidence, in the order of the program
 * @param artifacts by offer, in the order asked for
 * @param requirements by money held, biggest first, then by offer and earning date
 * @param claimed by offer, in the order of the program
 * @param findings worst first, then biggest
 * @param lines as in the file
 */
public record ClaimFigures(
        CurrencyUnit currency,
        String catalog,
        List<String> versions,
        LocalDate asOf,
        DayWindow window,
        ClaimRules rules,
        @Nullable String file,
        List<InputFigures> inputs,
        ClaimKpis kpis,
        List<ClaimStatus> statuses,
        List<OfferEvidence> offers,
        List<Artifact> artifacts,
        List<Requirement> requirements,
        List<ClaimedOffer> claimed,
        List<ClaimFinding> findings,
        List<ClaimLine> lines) {
    public ClaimFigures {
        versions = List.copyOf(versions);
        inputs = List.copyOf(inputs);
        statuses = List.copyOf(statuses);
        offers = List.copyOf(offers);
        artifacts = List.copyOf(artifacts);
        requirements = List.copyOf(requirements);
        claimed = List.copyOf(claimed);
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
    }
}
