package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;
import java.util.Set;

/** An activity that is paid without anything that shows it took place. */
public final class MissingEvidence implements OfferRule {
    private static final About ABOUT = About.of(
            "missing-evidence",
            Severity.WARNING,
            Area.GOVERNANCE,
            "an offer pays for an activity, and asks for nothing that shows it took place");

    private static final Set<OfferType> ACTIVITIES = Set.of(
            OfferType.MDF,
            OfferType.CO_SELL,
            OfferType.CERTIFICATION,
            OfferType.TRAINING,
            OfferType.SERVICE_DELIVERY,
            OfferType.ONBOARDING,
            OfferType.ADVOCACY);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        if (!ACTIVITIES.contains(offer.type()) || !offer.evidence().isEmpty()) {
            return;
        }
        String type = offer.type().word();
        findings.add(Version.place(offer).key("type"), "`" + offer.id() + "` pays for `" + type + "` without evidence")
                .help("name what a claim must show, such as `evidence: [" + example(offer.type())
                        + "]`; lines are then held until an approved claim lists it");
    }

    private static String example(OfferType type) {
        return switch (type) {
            case MDF -> "invoice, proof_of_performance";
            case CO_SELL -> "call_notes";
            case CERTIFICATION -> "certificate";
            case TRAINING -> "attendance_list";
            case ADVOCACY -> "published_link";
            default -> "signoff";
        };
    }
}
