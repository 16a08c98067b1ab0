package dev.earnest.synthetic;

import java.util.List;

/** The rows of partners.csv, in the order they joined, which is also the order of size. */
final class PartnerFile implements RowText {
    static final String HEADER = "partner_id,name,tier,type,region,specialization,parent_id,joined_date,quota";

    private static final List<String> FIRST = List.of(
            "North", "Harbour", "Cedar", "Alta", "Blue", "Kestrel", "Iron", "Prairie", "Mer", "Lago", "Thistle",
            "Fjord", "Summit", "Polder", "Copper", "Quarry");
    private static final List<String> SECOND = List.of(
            "line", "bridge", "field", "stone", "gate", "works", "light", "wood", "point", "crest", "brook", "mark");
    private static final Weighted FORMS = Weighted.falling(
            List.of(" Systems", " IT", " GmbH", " & Co", ", Lane & Partners", " Networks", " SARL", " Ltd"));
    private static final Weighted TYPES = Weighted.falling(List.of("reseller", "msp", "consultancy"));
    private static final Weighted SKILLS = Weighted.falling(List.of("", "security", "cloud", "security;cloud", "data"));
    private static final byte[] DISTRIBUTOR = ByteText.cell("distributor");
    private static final int LEAST_QUOTA = 5_000;
    private static final int USUAL_DEAL = 9_000;

    private final World world;
    private final Draws draws;
    private final Weighted tiers;

    PartnerFile(World world) {
        this.world = world;
        this.draws = world.draws(Draws.Stream.PARTNERS);
        this.tiers = Weighted.falling(world.recipe.names().tiers());
    }

    @Override
    public void write(long row, ByteText out) {
        int partner = (int) row;
        draws.at(row);
        world.partner(out, partner);
        name(out);
        out.text(tiers.cell(tier(partner))).comma();
        boolean distributor = partner < distributors();
        out.text(distributor ? DISTRIBUTOR : TYPES.cell(TYPES.pick(draws))).comma();
        out.text(world.regions.cell(world.regions.pick(draws))).comma();
        out.text(SKILLS.cell(SKILLS.pick(draws))).comma();
        if (!distributor && draws.chance(12)) {
            world.partner(out, draws.below(distributors()));
        } else {
            out.comma();
        }
        world.day(out, world.joined(partner));
        if (draws.chance(80)) {
            out.number(quota(partner));
        }
        out.comma();
        out.endRow();
    }

    private void name(ByteText out) {
        String word = FIRST.get(draws.below(FIRST.size())) + SECOND.get(draws.below(SECOND.size()));
        byte[] form = FORMS.cell(FORMS.pick(draws));
        if (form[0] == '"') {
            out.text("\"" + word).text(form, 1, form.length - 1).comma();
        } else {
            out.text(word).text(form).comma();
        }
    }

    /** One in a hundred, at least one. */
    private int distributors() {
        return Math.max(1, world.partners() / 100);
    }

    /** The largest have the highest: each tier has five times as many as the next; some are one lower by chance. */
    private int tier(int partner) {
        int tier = tiers.size() - 1;
        long upTo = world.partners();
        for (int i = 0; i < tier; i++) {
            upTo /= 5;
        }
        upTo = Math.max(1, upTo);
        while (tier > 0 && partner >= upTo) {
            tier--;
            upTo *= 5;
        }
        return tier > 0 && draws.chance(10) ? tier - 1 : tier;
    }

    /** What a partner of this size may sell in a quarter, more or less, in whole thousands. */
    private long quota(int partner) {
        Sizes sizes = world.recipe.sizes();
        long quarters = Math.max(1, (world.deals.last() - world.deals.first()) / 91);
        long usual = sizes.deals() / quarters * USUAL_DEAL;
        long quota = usual / oneIn(partner) * draws.between(70, 130) / 100;
        return Math.max(LEAST_QUOTA, quota / 1000 * 1000);
    }

    /** One in how many deals is this partner's: 1 over the slope of the cube root at it. */
    private long oneIn(int partner) {
        long all = thousandRoots(world.partners());
        long own = thousandRoots(partner);
        return Math.max(1, partner == 0 ? all / 1000 : 3 * all * own / 1_000_000 * own / 1000);
    }

    /** A thousand times the cube root, rounded down; the number is at most 10^9. */
    private static long thousandRoots(long number) {
        long cube = number * 1_000_000_000L;
        long root = 0;
        for (long bit = 1 << 19; bit > 0; bit >>= 1) {
            long more = root + bit;
            if (more * more * more <= cube) {
                root = more;
            }
        }
        return root;
    }
}
