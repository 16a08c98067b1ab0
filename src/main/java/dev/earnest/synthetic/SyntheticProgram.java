package dev.earnest.synthetic;

import java.util.ArrayList;
import java.util.List;

/** A made-up program by a recipe: its files agree on who sells what to whom. */
public final class SyntheticProgram {
    private final List<SyntheticFile> files;

    private SyntheticProgram(List<SyntheticFile> files) {
        this.files = files;
    }

    /** The program of {@code recipe}; nothing is made before a file is written. */
    public static SyntheticProgram of(Recipe recipe) {
        World world = new World(recipe);
        Sizes sizes = recipe.sizes();
        List<SyntheticFile> files = new ArrayList<>();
        files.add(new SyntheticFile("deals.csv", DealFile.header(recipe), sizes.deals(), () -> new DealFile(world)));
        files.add(
                new SyntheticFile("partners.csv", PartnerFile.HEADER, sizes.partners(), () -> new PartnerFile(world)));
        files.add(new SyntheticFile("events.csv", EventFile.HEADER, sizes.events(), () -> new EventFile(world)));
        files.add(new SyntheticFile("touches.csv", TouchFile.HEADER, sizes.touches(), () -> new TouchFile(world)));
        files.add(new SyntheticFile("claims.csv", ClaimFile.HEADER, sizes.claims(), () -> new ClaimFile(world)));
        files.removeIf(file -> file.rows() == 0);
        return new SyntheticProgram(List.copyOf(files));
    }

    /** Deals, partners, and of events, touches and claims those that have rows. */
    public List<SyntheticFile> files() {
        return files;
    }
}
