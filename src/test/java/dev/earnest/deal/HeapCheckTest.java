package dev.earnest.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeapCheckTest {
    private static final long GIB = 1L << 30;

    private static FilePlan amounts(boolean kept) {
        ColumnBuilder builder = new ColumnBuilder.Numbers("amount", 1, new NumberText(Mapping.NumberStyle.PLAIN));
        Field amount = new Field("`amount`", new CellSource.FromFile(0, null), builder, null, kept, new Slice());
        return new FilePlan(Map.of("amount", amount), List.of("amount"), List.of(), new LineIndex());
    }

    @Test
    void a_file_that_cannot_fit_is_refused_with_what_it_needs() {
        // a thousand million numbers of four bytes are 3,814.7 MiB, and 32 MiB beside them
        InputException refused = catchThrowableOfType(
                InputException.class, () -> HeapCheck.check("deals.csv", amounts(true), 1_000_000_000, 130, GIB));
        Problem problem = refused.problems().get(0);
        assertThat(problem.code()).isEqualTo("not-enough-memory");
        assertThat(problem.message())
                .isEqualTo("about 1,000,000,000 rows need 3,846 MiB of memory, and Java may use 1,024");
        assertThat(problem.help()).isEqualTo("let it use more: EARNEST_JAVA_OPTS=-Xmx7936m, or split the file");
    }

    @Test
    void one_that_fits_is_not() {
        assertThatCode(() -> HeapCheck.check("deals.csv", amounts(true), 100_000_000, 130, GIB))
                .doesNotThrowAnyException();
        assertThatCode(() -> HeapCheck.check("deals.csv", amounts(false), 1_000_000_000, 130, GIB))
                .doesNotThrowAnyException();
    }
}
