package dev.earnest.synthetic;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.synthetic.Recipe.Width;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of deals.csv, in order of the day they closed; those still open by the day they are expected to. */
final class DealFile implements RowText {
    private static final String SHORT = "deal_id,partner_id,close_date,amount,product,region,deal_type,stage";
    private static final String USUAL = ",account_id,source,created_date,registered_date,approved_date,cash_date,"
            + "list_amount,cost,arr,quantity,term_months,refunded_date,refunded_amount,churned_date";
    private static final String LONG = ",opportunity,owner,city,campaign,next_step,description";

    private static final Weighted STAGES = Weighted.falling(List.of("won", "lost", "open"));
    private static final Weighted SOURCES = Weighted.falling(List.of("sourced", "influenced", "direct"));
    private static final List<Weighted> WORDS = List.of(
            Weighted.falling(
                    List.of("Ada Moreau", "Tom O'Neill", "Lin Wei", "Marta Kowalska", "Jonas Berg", "Sara Haddad")),
            Weighted.falling(List.of("Lyon", "Leeds", "São Paulo", "Austin, TX", "Brno", "Osaka", "Perth", "Malmö")),
            Weighted.falling(List.of("", "spring launch", "partner week", "webinar series", "migration offer")),
            Weighted.falling(List.of("", "send the order form", "call the buyer back", "none, closed")),
            Weighted.falling(List.of(
                    "Customer wants to start small, then roll out to all sites next year",
                    "Replaces an older contract; asked for \"one invoice\" and a single renewal date",
                    "Won against two others on service, not on price",
                    "Budget is there, signature waits for the board")));

    private final World world;
    private final DealRow deal;
    private final Weighted types;
    private final byte[] currency;

    DealFile(World world) {
        this.world = world;
        this.deal = new DealRow(world);
        this.types = Weighted.falling(world.recipe.names().dealTypes());
        this.currency = currencyCell(world.recipe.currency());
    }

    private static byte[] currencyCell(@Nullable CurrencyUnit currency) {
        return (currency == null ? "" : currency.code() + ",").getBytes(StandardCharsets.US_ASCII);
    }

    static String header(Recipe recipe) {
        return SHORT
                + (recipe.currency() == null ? "" : ",currency")
                + (recipe.width() == Width.SHORT ? "" : USUAL)
                + (recipe.width() == Width.LONG ? LONG : "");
    }

    @Override
    public void write(long row, ByteText out) {
        deal.look(row);
        world.deal(out, row);
        world.partner(out, deal.partner);
        world.day(out, deal.closed);
        world.money(out, deal.amount);
        out.text(world.products.cell(deal.product)).comma();
        out.text(world.regions.cell(deal.region)).comma();
        out.text(types.cell(deal.type)).comma();
        out.text(STAGES.cell(deal.stage)).comma();
        out.text(currency);
        if (world.recipe.width() != Width.SHORT) {
            usual(out);
        }
        if (world.recipe.width() == Width.LONG) {
            more(row, out);
        }
        out.endRow();
    }

    private void usual(ByteText out) {
        world.account(out, deal.account);
        out.text(SOURCES.cell(deal.source)).comma();
        world.day(out, deal.created);
        world.day(out, deal.registered);
        world.day(out, deal.approved);
        world.day(out, deal.cash);
        world.money(out, deal.list);
        world.money(out, deal.cost);
        moneyIfAny(out, deal.arr);
        out.number(deal.quantity).comma();
        if (deal.term > 0) {
            out.number(deal.term);
        }
        out.comma();
        world.day(out, deal.refunded);
        moneyIfAny(out, deal.refund);
        world.day(out, deal.churned);
    }

    private void moneyIfAny(ByteText out, long hundredths) {
        if (hundredths == 0) {
            out.comma();
        } else {
            world.money(out, hundredths);
        }
    }

    private void more(long row, ByteText out) {
        out.text("Opportunity ").number(row + 1).comma();
        long bits = deal.spare;
        for (Weighted words : WORDS) {
            out.text(words.cell((int) ((bits & 0xFF) % words.size()))).comma();
            bits >>>= 8;
        }
    }
}
