package dev.earnest.check.guess;

import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names that exports give our columns, those of the built-in mappings too. */
final class Names {
    private static final String DEALS = """
            deal_id: deal id|opportunity id|opportunity number|opportunity|order id|order number|order no|sales order number|sale id|transaction id|transaction key|action id|subscription id|booking id|quote id|invoice number|invoice id|record id|deal no|auftrag|auftragsnummer|numero de commande|earning id
            partner_id: partner id|partner|partner key|partner account|partner account id|partner name|primary partner|reseller|reseller id|reseller key|reseller name|channel partner|distributor id|referring partner|referral partner|referrer|affiliate|affiliate id|publisher|publisher id|media partner|media partner id|media id|participant id|agent id|dealer|dealer id|haendler|partenaire|mpn id|associated partner
            account_id: account id|account|account key|account name|customer|customer id|customer key|customer name|company|company name|company id|organization|organisation|client|client id|client name|end customer|end user|buyer|potential customer|parent account|kunde|endkunde|customer company name
            product: product|product id|product key|product name|product code|sku|item|item id|item name|plan|plan tier|plan name|article|artikel|produkt|produit|solution|offering|catalog item id
            region: region|territory|sales territory|sales territory key|market|geo|area|theatre|regional office|gebiet
            deal_type: deal type|type|opportunity type|business type|order type|sale type|transaction type|auftragsart|revenue type
            stage: stage|deal stage|stage name|status|deal status|opportunity status|sales stage|opportunity stage name|order status|state|phase
            created_date: created date|create date|created|created on|creation date|date created|opened date|open date|engage date|created at|created time|deal created|angelegt|date de creation|event date created
            registered_date: registered date|registration date|deal registration date|registered on|deal reg date|registered at|projektmeldung|registration submitted
            approved_date: approved date|approval date|approved on|approved at|registration approved date|deal reg approved
            close_date: close date|closed date|closing date|actual close date|closed on|closed at|won date|won time|date won|order date|sale date|sold date|purchase date|transaction date|booking date|start date|invoice date|event date|action date|abschluss|date de cloture|auftragsdatum
            cash_date: cash date|paid date|payment date|paid on|date paid|cash received date|zahlungseingang|invoice paid date
            list_amount: list amount|list price|list value|list total|msrp|gross amount|listenwert|catalog price
            amount: amount|deal amount|deal value|value|total|total amount|net amount|sales amount|sale amount|actual revenue|est revenue|estimated revenue|revenue|close value|contract value|acv|tcv|order total|order amount|order value|invoice amount|price|subtotal|nettowert|betrag|montant|umsatz|transaction amount|booking amount|amount usd
            cost: cost|total cost|cogs|total product cost|cost of goods|einstand|kosten|unit cost total
            arr: arr|arr amount|annual recurring revenue|annual recurring amount|iarr
            mrr: mrr|mrr amount|monthly recurring revenue|monthly amount
            quantity: quantity|qty|order quantity|units|seats|licenses|licences|menge|total opportunity quantity|number of units|quantite
            currency: currency|currency code|currency iso code|opportunity currency|deal currency|currency of value|transaction currency|waehrung|devise|iso currency
            term_months: term months|term|contract term|term in months|contract length|duration months|laufzeit
            refunded_date: refunded date|refund date|return date|returned on|storno|reversal date|refunded at|cancellation date
            refunded_amount: refunded amount|refund amount|return amount|credit amount|stornowert|reversal amount|refund amount usd
            churned_date: churned date|churn date|cancelled date|canceled date|cancel date|end date|churned at|date churned
            source: source|deal source|origin|attribution|lead origin|quelle|partner attribution
            """;

    private static final String PARTNERS = """
            partner_id: partner id|partner|partner key|reseller key|reseller id|account id|id|affiliate id|publisher id|dealer id|participant id|agent id|mpn id|code|partner code|sales agent|record id
            name: name|partner name|reseller name|account name|company|company name|organization|organisation|display name|legal name|firma
            tier: tier|partner tier|level|partner level|status level|membership|program level|group|partner group
            type: type|partner type|business type|account type|category|classification
            region: region|territory|geo|area|market|country|country region|billing country|regional office
            specialization: specialization|specialisation|competency|competencies|certification|focus|speciality
            parent_id: parent id|parent|parent account|parent account id|distributor|distributor id|parent partner|manager|upline
            joined_date: joined date|join date|joined|joined on|start date|signup date|created date|since|member since|onboarded|onboarding date|agreement start date|date joined|created at
            left_date: left date|end date|terminated|termination date|left on|exit date|agreement end date|churn date
            quota: quota|target|sales target|annual target|annual quota|goal
            valid_from: valid from|effective from|effective date|from date
            """;

    private static final String OTHERS = """
            event_id: event id|activity id|id|lead id|referral id|record id|churn event id
            date: date|event date|activity date|occurred on|timestamp|created at|on|churn date|rate date
            type: type|event type|activity type|kind|action
            amount: amount|value|cost|claim amount|requested amount|amount requested|refund amount usd
            value: value|score|points|result
            deal_id: deal id|opportunity id|order id|order number|transaction id|subscription id
            account_id: account id|account|customer id|customer|company
            evidence: evidence|proof|proof of performance|attachment|document|feedback text
            status: status|state|outcome|claim status|decision|reason code
            currency: currency|currency code|currency key
            partner_id: partner id|partner|reseller id|affiliate id|publisher id|agent id|channel
            role: role|touch role|touch type|channel|interaction
            weight: weight|share|credit|attribution weight
            claim_id: claim id|claim number|claim no|claim|request id
            offer_id: offer id|offer|program|program id|incentive|incentive id|fund
            event_id: event id|activity id
            submitted_date: submitted date|submitted|submission date|claim date|submitted on
            decided_date: decided date|decision date|decided|approved date|reviewed on
            paid_date: paid date|payment date|paid on|paid
            disputed: disputed|dispute|in dispute
            reason: reason|rejection reason|comment|note
            rate: rate|exchange rate|fx rate|average rate|end of day rate|kurs
            """;

    private final Map<Role, Map<String, List<String>>> names = new EnumMap<>(Role.class);

    /** @param presets the built-in mappings, by what they call things */
    Names(List<Mapping> presets) {
        for (Role role : Role.values()) {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            role.columns().keySet().forEach(ours -> columns.put(ours, new ArrayList<>(List.of(plain(ours)))));
            parse(role == Role.DEALS ? DEALS : role == Role.PARTNERS ? PARTNERS : OTHERS, columns);
            for (Mapping preset : presets) {
                preset.of(role)
                        .columns()
                        .forEach((ours, theirs) -> theirs.forEach(name ->
                                columns.getOrDefault(ours, new ArrayList<>()).add(plain(name))));
            }
            names.put(role, columns);
        }
    }

    private static void parse(String text, Map<String, List<String>> columns) {
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            List<String> known = columns.get(line.substring(0, colon));
            if (known != null) {
                known.addAll(List.of(line.substring(colon + 1).strip().split("\\|")));
            }
        }
    }

    /** The names of one of our columns, our own first. */
    List<String> of(Role role, String ours) {
        return names.getOrDefault(role, Map.of()).getOrDefault(ours, List.of());
    }

    /** A name in small letters, its words apart: {@code Deal - Won time*} is {@code deal won time}. */
    static String plain(String name) {
        String apart = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        String words = apart.replace("(do not modify)", "").replaceAll("__c\\b", "");
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceAll("^(deal|opportunity) (?=deal |opportunity )", "");
    }
}
