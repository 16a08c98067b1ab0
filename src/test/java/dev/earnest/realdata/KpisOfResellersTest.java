package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Concentration and retention of the bicycle maker's resellers in fiscal 2020, by sqlite3 over the file:
 *
 * <pre>
 * with cents as (select ResellerKey as r, OrderDate as d, cast(round(SalesAmount*100) as integer) as c from f),
 *      s as (select r, sum(c) as m, row_number() over (order by sum(c)) as i from cents
 *            where d between '2019-07-01' and '2020-06-30' group by r),
 *      n as (select count(*) as n, sum(m) as total from s)
 * select n, total, (select sum(m) from s, n where i &gt; n - (n + 9) / 10),
 *        (select sum((2 * i - n - 1) * m) from s, n), n * total,
 *        (select count(*) from s where r in (select r from cents where d between '2018-07-01' and '2019-06-30')),
 *        (select count(distinct r) from cents where d between '2018-07-01' and '2019-06-30')
 * from n;
 * </pre>
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KpisOfResellersTest {
    @Test
    void concentration_and_retention_are_what_a_query_says() {
        List<String> arguments = new ArrayList<>(RealData.resellers("plain/resellers.yaml"));
        arguments.set(0, "kpis");
        String out = RealData.run(arguments, "-f", "json", "--from", "2019-07-01", "--to", "2020-06-30")
                .out();
        JsonNode kpis = new ObjectMapper().readTree(out).get("kpis");
        assertThat(quotient(kpis, "concentration")).isEqualTo("13293765.54 / 33139748.07");
        assertThat(quotient(kpis, "gini")).isEqualTo("10493147319.38 / 16205336806.23");
        assertThat(quotient(kpis, "partner_retention")).isEqualTo("279 / 365");
    }

    private static String quotient(JsonNode kpis, String name) {
        for (JsonNode kpi : kpis) {
            if (kpi.get("kpi").asString().equals(name)) {
                return kpi.get("numerator").asString() + " / "
                        + kpi.get("denominator").asString();
            }
        }
        throw new AssertionError("no KPI " + name);
    }
}
