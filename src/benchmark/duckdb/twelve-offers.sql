-- The twelve offers of ../twelve-offers.yaml as hand-tuned SQL, down to the cent and to every cut.
--
-- Money is BIGINT cents and rates are whole hundredths of a percent, so all arithmetic is exact and cheap; wide sums only pass
-- through HUGEINT. Generated deals rise in id and closing date in file order: the number in the id is row key and order at once.

SET threads = ${threads};
SET preserve_insertion_order = false;

-- half-up, away from zero
CREATE MACRO half_up(x, d) AS (CASE WHEN x >= 0 THEN x + d // 2 ELSE x - d // 2 END) // d;
CREATE MACRO over(x, edge) AS greatest(x - edge, 0);
CREATE MACRO money(cents) AS cents::DECIMAL(13, 0) * 0.01::DECIMAL(3, 2);

-- what is owed for a count of c cents
CREATE MACRO volume_owed(c) AS
    CASE WHEN c >= 50000000 THEN half_up(c * 3, 100) WHEN c >= 10000000 THEN half_up(c * 2, 100) WHEN c >= 2500000 THEN half_up(c, 100) ELSE 0 END;
CREATE MACRO graduated_owed(c) AS half_up(greatest(c, 0) + over(c, 25000000) + over(c, 100000000), 200);
CREATE MACRO growth_owed(c, target) AS half_up(10 * over(c, target) + 2 * over(5 * c, 6 * target), 500);
CREATE MACRO quota_owed(c, quota) AS half_up(over(2 * c, quota) + 3 * over(c, quota), 200);

CREATE TABLE partners AS
SELECT (row_number() OVER ())::INTEGER AS p, partner_id, tier, (quota * 100)::BIGINT AS quota
FROM read_csv('${partners}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {
    'partner_id': 'VARCHAR', 'name': 'VARCHAR', 'tier': 'VARCHAR', 'type': 'VARCHAR', 'region': 'VARCHAR', 'specialization': 'VARCHAR',
    'parent_id': 'VARCHAR', 'joined_date': 'DATE', 'quota': 'DECIMAL(15,2)'});

CREATE TABLE deals AS
SELECT substr(deal_id, 2)::INTEGER AS n, p, tier, quota, deal_id, partner_id, account_id, product, region, deal_type, close_date AS day,
    (year(close_date) * 4 + quarter(close_date) - 1)::INTEGER AS q,
    (amount * 100)::BIGINT AS amount, (cost * 100)::BIGINT AS cost,
    registered_date <= close_date AS registered,
    CASE WHEN refunded_date <= close_date + 180 THEN refunded_date END AS refunded,
    (coalesce(refunded_amount, amount) * 100)::BIGINT AS refund
FROM read_csv('${deals}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {
    'deal_id': 'VARCHAR', 'partner_id': 'VARCHAR', 'close_date': 'DATE', 'amount': 'DECIMAL(15,2)', 'product': 'VARCHAR', 'region': 'VARCHAR',
    'deal_type': 'VARCHAR', 'stage': 'VARCHAR', 'account_id': 'VARCHAR', 'source': 'VARCHAR', 'created_date': 'DATE', 'registered_date': 'DATE',
    'approved_date': 'DATE', 'cash_date': 'DATE', 'list_amount': 'DECIMAL(15,2)', 'cost': 'DECIMAL(15,2)', 'arr': 'DECIMAL(15,2)', 'quantity': 'INTEGER',
    'term_months': 'INTEGER', 'refunded_date': 'DATE', 'refunded_amount': 'DECIMAL(15,2)', 'churned_date': 'DATE'})
JOIN partners USING (partner_id)
WHERE stage = 'won';

-- history, for growth over the same quarter of the year before
CREATE TABLE quarters AS SELECT p, q + 4 AS q, sum(amount)::BIGINT AS history FROM deals GROUP BY ALL;

-- each account's first deal
CREATE TABLE firsts AS SELECT min(n) AS n FROM deals WHERE amount >= 0 AND account_id IS NOT NULL GROUP BY account_id;

-- deals of an account that bought core on that day or in the 90 before
CREATE TABLE attached AS
SELECT n FROM (SELECT n, day, account_id FROM deals WHERE product IN ('plus', 'care')) d
ASOF JOIN (SELECT DISTINCT account_id, day AS core_day FROM deals WHERE product = 'core' AND amount >= 0) c
    ON d.account_id = c.account_id AND d.day >= c.core_day
WHERE d.day - c.core_day <= 90;

-- first come, first served: what is spent is the running sum, held below the budget by the most it ever ran over
CREATE TABLE entry AS
WITH asked AS (SELECT n, q // 4 AS y, half_up(amount * 3, 100) AS earned FROM deals WHERE region = 'apac' AND deal_type = 'new'),
sums AS (SELECT *, (sum(earned) OVER (PARTITION BY y ORDER BY n ROWS UNBOUNDED PRECEDING))::BIGINT AS s FROM asked),
held AS (SELECT *, greatest(0, max(s - 25000000) OVER (PARTITION BY y ORDER BY n ROWS UNBOUNDED PRECEDING)) AS over_after FROM sums)
SELECT n, earned, over_after - coalesce(lag(over_after) OVER (PARTITION BY y ORDER BY n), 0) AS cut FROM held WHERE earned <> 0;

-- every deal with its running sums and what its offers earn before limits of partners
CREATE TABLE lines AS
WITH early AS (
    SELECT d.*, greatest(coalesce(history, 0), 1000000) AS target,
        CASE WHEN product = 'pro' AND amount >= 100000 THEN half_up(amount * 4, 100) ELSE 0 END AS spif,
        CASE WHEN deal_type = 'new' AND registered THEN half_up(amount * 5, 100) ELSE 0 END AS reg,
        CASE WHEN f.n IS NOT NULL THEN 15000 ELSE 0 END AS logo,
        CASE WHEN a.n IS NOT NULL THEN half_up(amount * 2, 100) ELSE 0 END AS attach,
        CASE WHEN deal_type = 'renewal' THEN half_up(amount * CASE tier WHEN 'gold' THEN 3 WHEN 'silver' THEN 2 WHEN 'registered' THEN 1 ELSE 0 END, 100) ELSE 0 END AS renewal,
        CASE WHEN product IN ('edge', 'services') THEN half_up((amount - cost) * 3, 100) ELSE 0 END AS margin,
        coalesce(e.earned, 0) AS entry, coalesce(e.cut, 0) AS entry_cut
    FROM deals d LEFT JOIN quarters h ON h.p = d.p AND h.q = d.q LEFT JOIN firsts f ON f.n = d.n LEFT JOIN attached a ON a.n = d.n LEFT JOIN entry e ON e.n = d.n),
sums AS (
    SELECT *, least(spif, 50000) AS spif_1, greatest(least(reg, 200000), -200000) AS reg_1,
        (sum(amount) OVER quarterly)::BIGINT AS cq, (sum(least(spif, 50000)) OVER quarterly)::BIGINT AS sq,
        (sum(amount) OVER yearly)::BIGINT AS cy, (sum(CASE WHEN deal_type = 'expansion' THEN amount ELSE 0 END) OVER yearly)::BIGINT AS xy
    FROM early
    WINDOW quarterly AS (PARTITION BY p, q ORDER BY n ROWS UNBOUNDED PRECEDING), yearly AS (PARTITION BY p, q // 4 ORDER BY n ROWS UNBOUNDED PRECEDING)),
worked AS (
    SELECT *,
        volume_owed(cq) - volume_owed(cq - amount) AS volume,
        graduated_owed(cy) - graduated_owed(cy - amount) AS graduated,
        growth_owed(cq, target) - growth_owed(cq - amount, target) AS growth,
        CASE WHEN quota > 0 AND tier IN ('silver', 'gold') THEN quota_owed(cy, quota) - quota_owed(cy - amount, quota) ELSE 0 END AS accel_1,
        CASE WHEN deal_type <> 'expansion' OR xy < amount THEN 0
            WHEN xy - amount >= 25000000 THEN half_up(amount * 275, 10000) WHEN xy - amount >= 5000000 THEN half_up(amount * 2, 100) ELSE half_up(amount, 100) END AS expansion,
        least(sq, 250000) - least(sq - spif_1, 250000) AS spif_paid,
        CASE WHEN reg_1 <> 0 AND logo > reg_1 THEN reg_1 ELSE 0 END AS reg_stack,
        CASE WHEN reg_1 >= logo THEN logo ELSE 0 END AS logo_stack
    FROM sums)
SELECT n, deal_id, partner_id, account_id, product, region, day, year(day)::VARCHAR AS year, (q // 4) || '-Q' || (q % 4 + 1) AS quarter,
    money(amount) AS amount, money(amount - cost) AS profit, refunded, amount AS a, refund,
    volume, graduated, growth, CASE WHEN tier = 'gold' THEN half_up(accel_1 * 5, 4) ELSE accel_1 END AS accel, expansion,
    spif, spif - spif_paid AS spif_limit, spif_paid, reg, reg - reg_1 AS reg_limit, reg_stack, reg_1 - reg_stack AS reg_paid,
    logo, logo_stack, logo - logo_stack AS logo_paid, attach, renewal, entry, entry_cut, margin
FROM worked;

CREATE VIEW plain AS
SELECT 'volume-rebate' AS offer_id, n, partner_id, deal_id, account_id, product, region, quarter AS period, day AS earned_date, 'earning' AS kind, amount AS measure,
    volume AS earned, 0 AS limit_cut, 0 AS stacking_cut, 0 AS budget_cut, 0 AS clawed_back, volume AS paid FROM lines WHERE volume <> 0
UNION ALL SELECT 'graduated-rebate', n, partner_id, deal_id, account_id, product, region, year, day, 'earning', amount, graduated, 0, 0, 0, 0, graduated FROM lines WHERE graduated <> 0
UNION ALL SELECT 'growth-rebate', n, partner_id, deal_id, account_id, product, region, quarter, day, 'earning', amount, growth, 0, 0, 0, 0, growth FROM lines WHERE growth <> 0
UNION ALL SELECT 'quota-accelerator', n, partner_id, deal_id, account_id, product, region, year, day, 'earning', amount, accel, 0, 0, 0, 0, accel FROM lines WHERE accel <> 0
UNION ALL SELECT 'expansion-commission', n, partner_id, deal_id, account_id, product, region, year, day, 'earning', amount, expansion, 0, 0, 0, 0, expansion FROM lines WHERE expansion <> 0
UNION ALL SELECT 'pro-spif', n, partner_id, deal_id, account_id, product, region, quarter, day, 'earning', amount, spif, spif_limit, 0, 0, 0, spif_paid FROM lines WHERE spif <> 0
UNION ALL SELECT 'deal-registration', n, partner_id, deal_id, account_id, product, region, quarter, day, 'earning', amount, reg, reg_limit, reg_stack, 0, 0, reg_paid FROM lines WHERE reg <> 0
UNION ALL SELECT 'new-logo', n, partner_id, deal_id, account_id, product, region, quarter, day, 'earning', amount, logo, 0, logo_stack, 0, 0, logo_paid FROM lines WHERE logo <> 0
UNION ALL SELECT 'attach-bonus', n, partner_id, deal_id, account_id, product, region, quarter, day, 'earning', amount, attach, 0, 0, 0, 0, attach FROM lines WHERE attach <> 0
UNION ALL SELECT 'renewal-commission', n, partner_id, deal_id, account_id, product, region, quarter, day, 'earning', amount, renewal, 0, 0, 0, 0, renewal FROM lines WHERE renewal <> 0
UNION ALL SELECT 'market-entry', n, partner_id, deal_id, account_id, product, region, quarter, day, 'earning', amount, entry, 0, 0, entry_cut, 0, entry - entry_cut FROM lines WHERE entry <> 0
UNION ALL SELECT 'margin-share', n, partner_id, deal_id, account_id, product, region, quarter, day, 'earning', profit, margin, 0, 0, 0, 0, margin FROM lines WHERE margin <> 0;

CREATE TABLE taken AS
SELECT offer_id, n, partner_id, deal_id, account_id, product, region, year(refunded) || '-Q' || quarter(refunded) AS period, refunded AS earned_date, 'clawback' AS kind, NULL::DECIMAL(15, 2) AS measure,
    0 AS earned, 0 AS limit_cut, 0 AS stacking_cut, 0 AS budget_cut, claw AS clawed_back, -claw AS paid
FROM (SELECT *, least(paid, half_up(paid * refund, a)) AS claw FROM (
    SELECT 'pro-spif' AS offer_id, *, spif_paid AS paid FROM lines WHERE refunded IS NOT NULL AND spif_paid > 0
    UNION ALL SELECT 'deal-registration', *, reg_paid FROM lines WHERE refunded IS NOT NULL AND reg_paid > 0
    UNION ALL SELECT 'new-logo', *, logo_paid FROM lines WHERE refunded IS NOT NULL AND logo_paid > 0))
WHERE claw <> 0;

CREATE VIEW ledger AS SELECT * FROM plain UNION ALL SELECT * FROM taken;

COPY (SELECT offer_id, partner_id, deal_id, account_id, product, region, period, earned_date, kind, measure,
    money(earned) AS earned, money(limit_cut) AS limit_cut, money(stacking_cut) AS stacking_cut, money(budget_cut) AS budget_cut, money(clawed_back) AS clawed_back, money(paid) AS paid
FROM ledger) TO '${out}/ledger.csv' (HEADER, DELIMITER ',');

COPY (SELECT offer_id, count(DISTINCT n) AS deals, count(DISTINCT partner_id) AS partners, sum(measure) AS measure, sum(money(earned)) AS earned, sum(money(limit_cut)) AS limit_cut,
    sum(money(stacking_cut)) AS stacking_cut, sum(money(budget_cut)) AS budget_cut, sum(money(clawed_back)) AS clawed_back, sum(money(paid)) AS paid
FROM ledger GROUP BY offer_id ORDER BY offer_id) TO '${out}/offers.csv' (HEADER, DELIMITER ',');

COPY (SELECT partner_id, sum(money(earned)) AS earned, sum(money(limit_cut)) AS limit_cut, sum(money(stacking_cut)) AS stacking_cut, sum(money(budget_cut)) AS budget_cut, sum(money(clawed_back)) AS clawed_back, sum(money(paid)) AS paid
FROM ledger GROUP BY partner_id ORDER BY partner_id) TO '${out}/partners.csv' (HEADER, DELIMITER ',');
