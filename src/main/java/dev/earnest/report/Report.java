package dev.earnest.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to say, before it is drawn in any format.
 *
 * @param schema the name of its JSON form, such as {@code earnest/simulate/1}
 * @param headline the first line for people; empty for none
 * @param mainTable the key of the table that CSV and TSV hold; null where there is none
 */
public record Report(
        String schema,
        String headline,
        List<Section> sections,
        @Nullable String mainTable) {
    public Report {
        sections = List.copyOf(sections);
    }

    /** The keys of the tables that programs may ask for, in order. */
    public List<String> tables() {
        return sections.stream()
                .filter(section ->
                        section instanceof Table<?> && section.audience().isForMachines())
                .map(Section::key)
                .toList();
    }

    /** The same with another table for CSV and TSV. */
    public Report withMainTable(String key) {
        return new Report(schema, headline, sections, key);
    }

    /** The same with one more section at its end. */
    public Report with(Section section) {
        List<Section> all = new ArrayList<>(sections);
        all.add(section);
        return new Report(schema, headline, all, mainTable);
    }
}
