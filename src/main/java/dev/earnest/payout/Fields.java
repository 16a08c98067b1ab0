package dev.earnest.payout;

import dev.earnest.catalog.Condition;
import dev.earnest.deal.Column;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Dictionary;
import dev.earnest.deal.Frame;
import dev.earnest.deal.IdColumn;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextColumn;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the field that a name means in a scope. */
final class Fields {
    /** Derived fields of few values, which a table may read too. */
    private static final Set<String> FLAGS = Set.of("account", "registered", "incumbent");

    private final Scope scope;

    Fields(Scope scope) {
        this.scope = scope;
    }

    /** A field of {@code when}: a column of the deal or event, {@code deal.x}, or {@code partner.x} of the payee. */
    Feature when(String name) {
        if (name.startsWith("partner.")) {
            return partner(name.substring(8), name);
        }
        if (name.startsWith("deal.")) {
            return ofDeal(name.substring(5));
        }
        return own(name);
    }

    /** A field of {@code who}: a ladder's attribute, or a column of the partner file; {@code deal.x} of the deal. */
    Feature who(String name) {
        return name.startsWith("deal.")
                ? ofDeal(name.substring(5))
                : partner(name.startsWith("partner.") ? name.substring(8) : name, name);
    }

    /** A field of a table: of the deal or event, or of the partner; an error where both have it. */
    Feature either(String name) {
        if (name.startsWith("partner.") || name.startsWith("deal.")) {
            return when(name);
        }
        Frame partners = scope.context().data.partners();
        boolean own = has(scope.domain().frame(), name);
        if (!own && FLAGS.contains(name)) {
            return flag(name);
        }
        boolean ofPartner = ladder(name) != null || (partners != null && has(partners, name));
        if (own && ofPartner) {
            throw new InputException(problem(
                    "ambiguous-field",
                    "the field `" + name + "` stands in both `"
                            + scope.domain().frame().file() + "` and the partner file",
                    "write `deal." + name + "` or `partner." + name + "`"));
        }
        return ofPartner || (!own && partners != null && Role.PARTNERS.columns().containsKey(name))
                ? partner(name, name)
                : own(name);
    }

    /** A derived field as codes: {@code new} and {@code existing}, or {@code true} and {@code false}. */
    private Codes flag(String name) {
        List<String> values = name.equals("account") ? List.of("new", "existing") : List.of("true", "false");
        Conditioner conditioner = new Conditioner(scope, scope.place());
        int[] codes = new int[scope.domain().size()];
        java.util.Arrays.fill(codes, -1);
        Dictionary dictionary = new Dictionary();
        for (String value : values) {
            int code = dictionary.add(value);
            Filter filter = conditioner.when(new Condition.Among(name, List.of(value), false));
            for (int row = 0; row < codes.length; row++) {
                codes[row] = filter.holds(row) ? code : codes[row];
            }
        }
        return Codes.of(codes, null, dictionary);
    }

    private static boolean has(Frame frame, String name) {
        return frame.column(name) != null;
    }

    /** A column of the deals or events themselves. */
    Feature own(String name) {
        Domain domain = scope.domain();
        return feature(domain.frame(), name, domain.own(), domain.events() ? Role.EVENTS : Role.DEALS, false);
    }

    /** A column of the deal that an event names; for deals their own. */
    Feature ofDeal(String name) {
        return feature(scope.context().data.deals(), name, scope.domain().deal(), Role.DEALS, false);
    }

    /** The ladder of an attribute in the version at hand; without one there the partner file tells it. */
    private @Nullable LadderLevels ladder(String attribute) {
        return scope.version().ladders().containsKey(attribute)
                ? scope.context().ladder(attribute)
                : null;
    }

    private Feature partner(String name, String written) {
        LadderLevels ladder = ladder(name);
        if (ladder != null) {
            return ladder.codes(scope.payee(), scope.days(), scope.domain().size());
        }
        Cells rows = partnerRows(written);
        Frame partners = java.util.Objects.requireNonNull(scope.context().data.partners());
        return feature(partners, name, rows, Role.PARTNERS, true);
    }

    /** Makes sure that a measure can be read: worked out, standard, or a column of the file; else an error. */
    void measure(String name) {
        boolean ofDeal = name.startsWith("deal.");
        String plain = ofDeal ? name.substring(5) : name;
        Domain domain = scope.domain();
        Frame frame = ofDeal ? scope.context().data.deals() : domain.frame();
        Role role = ofDeal || !domain.events() ? Role.DEALS : Role.EVENTS;
        boolean known = Domain.DERIVED.contains(plain)
                || role.columns().containsKey(plain)
                || frame.column(plain) != null
                || scope.context().absentIsBlank;
        if (!known) {
            throw absent(frame, plain);
        }
    }

    /** The partner rows; an error where there is no partner file. */
    Cells partnerRows(String reader) {
        if (scope.context().data.partners() == null) {
            throw new InputException(problem(
                    "no-partner-file",
                    "`" + reader + "` reads the partner file, but none was given",
                    "name it with --partners FILE"));
        }
        return scope.partnerRows();
    }

    private Feature feature(Frame frame, String name, @Nullable Cells index, Role role, boolean many) {
        Column column = frame.column(name);
        if (column instanceof TextColumn text) {
            return Codes.of(text, index, many);
        }
        if (column instanceof NumberColumn number) {
            return new Numbers(number, index);
        }
        if (column instanceof DateColumn date) {
            return new Days(date, index);
        }
        if (column instanceof IdColumn id) {
            return ids(id, index);
        }
        if (!role.columns().containsKey(name) && !scope.context().absentIsBlank) {
            throw absent(frame, name);
        }
        return scope.blank();
    }

    private static Codes ids(IdColumn ids, @Nullable Cells index) {
        Dictionary dictionary = new Dictionary();
        int[] codes = new int[ids.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = dictionary.add(ids.text(row));
        }
        return Codes.of(codes, index, dictionary);
    }

    private InputException absent(Frame frame, String name) {
        String near = Nearest.to(name, frame.headers());
        return new InputException(problem(
                "missing-column",
                "the catalog reads the column `" + name + "`, which `" + frame.file() + "` does not have",
                near == null
                        ? "its columns are " + String.join(", ", frame.headers())
                        : "did you mean `" + near + "`? else bring the column with a mapping"));
    }

    private Problem problem(String code, String message, String help) {
        return new Problem(code, Severity.ERROR, message, new Place(scope.place()), null, null, help, List.of());
    }
}
