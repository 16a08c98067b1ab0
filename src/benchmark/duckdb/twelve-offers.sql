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
CREATE MACRO total(cents) AS cents::DECIMAL(18, 0) * 0.01::DECIMAL(3, 2);

-- what is owed for a count of c cents, and the rate of the step it has reached, in hundredths of a percent
CREATE MACRO volume_rate(c) AS CASE WHEN c >= 50000000 THEN 300 WHEN c >= 10000000 THEN 200 WHEN c >= 2500000 THEN 100 END;
CREATE MACRO graduated_rate(c) AS CASE WHEN c >= 100000000 THEN 150 WHEN c >= 25000000 THEN 100 WHEN c >= 0 THEN 50 END;
CREATE MACRO growth_rate(c, target) AS CASE WHEN 5 * c >= 6 * target THEN 400 WHEN c >= target THEN 200 END;
CREATE MACRO quota_rate(c, quota) AS CASE WHEN c >= quota THEN 250 WHEN 2 * c >= quota THEN 100 END;
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
    (coalesce(refunded_amount, amount) * 100)::BIGINT AS refund,
    deal_type = 'expansion' AS expansion,
    -- capped by deal
    CASE WHEN product = 'pro' AND amount >= 1000 THEN least(half_up((amount * 100)::BIGINT * 4, 100), 50000) ELSE 0 END AS spif
FROM read_csv('${deals}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {
    'deal_id': 'VARCHAR', 'partner_id': 'VARCHAR', 'close_date': 'DATE', 'amount': 'DECIMAL(15,2)', 'product': 'VARCHAR', 'region': 'VARCHAR',
    'deal_type': 'VARCHAR', 'stage': 'VARCHAR', 'account_id': 'VARCHAR', 'source': 'VARCHAR', 'created_date': 'DATE', 'registered_date': 'DATE',
    'approved_date': 'DATE', 'cash_date': 'DATE', 'list_amount': 'DECIMAL(15,2)', 'cost': 'DECIMAL(15,2)', 'arr': 'DECIMAL(15,2)', 'quantity': 'INTEGER',
    'term_months': 'INTEGER', 'refunded_date': 'DATE', 'refunded_amount': 'DECIMAL(15,2)', 'churned_date': 'DATE'})
JOIN partners USING (partner_id)
WHERE stage = 'won';

-- what each partner had sold before each quarter and year began, and in the same quarter of the year before
CREATE TABLE quarters AS
WITH sold AS (SELECT p, q, sum(amount)::BIGINT AS a, sum(spif)::BIGINT AS s, sum(CASE WHEN expansion THEN amount ELSE 0 END)::BIGINT AS x FROM deals GROUP BY ALL),
sums AS (SELECT *, sum(a) OVER w AS aq, sum(s) OVER w AS sq, sum(x) OVER w AS xq FROM sold WINDOW w AS (PARTITION BY p ORDER BY q ROWS UNBOUNDED PRECEDING))
SELECT this.p, this.q, (aq - this.a)::BIGINT AS aq, (sq - this.s)::BIGINT AS sq, (first_value(aq - this.a) OVER w)::BIGINT AS ay, (first_value(xq - this.x) OVER w)::BIGINT AS xy,
    greatest(coalesce(past.a, 0), 1000000) AS target
FROM sums this LEFT JOIN sold past ON past.p = this.p AND past.q = this.q - 4
WINDOW w AS (PARTITION BY this.p, this.q // 4 ORDER BY this.q);

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
held AS (SELECT *, greatest(0, max(s - 10000000) OVER (PARTITION BY y ORDER BY n ROWS UNBOUNDED PRECEDING)) AS over_after FROM sums)
SELECT n, earned, over_after - coalesce(lag(over_after) OVER (PARTITION BY y ORDER BY n), 0) AS cut FROM held WHERE earned <> 0;

-- every deal with what each offer earns and is cut. One window holds all running sums: less what there was when the period began
CREATE TABLE lines AS
WITH running AS (
    SELECT *, (sum(amount) OVER w)::BIGINT AS a, (sum(spif) OVER w)::BIGINT AS s, (sum(CASE WHEN expansion THEN amount ELSE 0 END) OVER w)::BIGINT AS x
    FROM deals WINDOW w AS (PARTITION BY p ORDER BY n ROWS UNBOUNDED PRECEDING)),
counts AS (
    SELECT d.*, a - aq AS cq, a - ay AS cy, s - sq AS sq, x - xy AS xy, target,
        CASE WHEN product = 'pro' AND amount >= 100000 THEN half_up(amount * 4, 100) ELSE 0 END AS spif_earned,
        CASE WHEN deal_type = 'new' AND registered THEN half_up(amount * 5, 100) ELSE 0 END AS reg,
        CASE WHEN f.n IS NOT NULL THEN 15000 ELSE 0 END AS logo,
        CASE WHEN t.n IS NOT NULL THEN half_up(amount * 2, 100) ELSE 0 END AS attach,
        CASE WHEN deal_type = 'renewal' THEN half_up(amount * CASE tier WHEN 'gold' THEN 3 WHEN 'silver' THEN 2 WHEN 'registered' THEN 1 ELSE 0 END, 100) ELSE 0 END AS renewal,
        CASE WHEN product IN ('edge', 'services') THEN half_up((amount - cost) * 3, 100) ELSE 0 END AS margin,
        coalesce(e.earned, 0) AS entry, coalesce(e.cut, 0) AS entry_cut
    FROM running d JOIN quarters h ON h.p = d.p AND h.q = d.q
        LEFT JOIN firsts f ON f.n = d.n LEFT JOIN attached t ON t.n = d.n LEFT JOIN entry e ON e.n = d.n),
worked AS (
    SELECT *, greatest(least(reg, 200000), -200000) AS reg_1,
        volume_owed(cq) - volume_owed(cq - amount) AS volume,
        graduated_owed(cy) - graduated_owed(cy - amount) AS graduated,
        growth_owed(cq, target) - growth_owed(cq - amount, target) AS growth,
        CASE WHEN quota > 0 AND tier IN ('silver', 'gold') THEN quota_owed(cy, quota) - quota_owed(cy - amount, quota) ELSE 0 END AS accel_1,
        CASE WHEN NOT expansion OR xy < amount THEN 0
            WHEN xy - amount >= 25000000 THEN half_up(amount * 275, 10000) WHEN xy - amount >= 5000000 THEN half_up(amount * 2, 100) ELSE half_up(amount, 100) END AS grown,
        least(sq, 250000) - least(sq - spif, 250000) AS spif_paid
    FROM counts),
stacked AS (
    SELECT *, CASE WHEN reg_1 <> 0 AND logo > reg_1 THEN reg_1 ELSE 0 END AS reg_stack, CASE WHEN reg_1 >= logo THEN logo ELSE 0 END AS logo_stack
    FROM worked)
SELECT n, p, partner_id, deal_id, account_id, product, region, day, q,
    amount, amount - cost AS profit, refunded, refund, cq, cy, xy, cq - amount AS before_q, cy - amount AS before_y,
    volume, volume_rate(cq)::INTEGER AS volume_rate, graduated, graduated_rate(cy)::INTEGER AS graduated_rate, growth, growth_rate(cq, target)::INTEGER AS growth_rate,
    CASE WHEN tier = 'gold' THEN half_up(accel_1 * 5, 4) ELSE accel_1 END AS accel, quota_rate(cy, quota)::INTEGER AS accel_rate,
    grown, (CASE WHEN xy - amount >= 25000000 THEN 275 WHEN xy - amount >= 5000000 THEN 200 ELSE 100 END)::INTEGER AS grown_rate,
    spif_earned, spif_earned - spif_paid AS spif_limit, spif_paid, (CASE WHEN spif_earned <> spif THEN 1 ELSE 0 END + CASE WHEN spif <> spif_paid THEN 2 ELSE 0 END)::TINYINT AS spif_reason,
    reg, reg - reg_1 AS reg_limit, reg_stack, reg_1 - reg_stack AS reg_paid, (CASE WHEN reg <> reg_1 THEN 1 ELSE 0 END + CASE WHEN reg_stack <> 0 THEN 8 ELSE 0 END)::TINYINT AS reg_reason,
    logo, logo_stack, logo - logo_stack AS logo_paid, attach, renewal, (CASE tier WHEN 'gold' THEN 300 WHEN 'silver' THEN 200 ELSE 100 END)::INTEGER AS renewal_rate,
    entry, entry_cut, margin
FROM stacked;

CREATE TABLE taken AS
SELECT o, offer_id, n, p, partner_id, deal_id, account_id, product, region, refunded, claw
FROM (SELECT *, least(paid, half_up(paid * refund, amount)) AS claw FROM (
    SELECT 6::TINYINT AS o, 'pro-spif' AS offer_id, *, spif_paid AS paid FROM lines WHERE refunded IS NOT NULL AND spif_paid > 0
    UNION ALL SELECT 7, 'deal-registration', *, reg_paid FROM lines WHERE refunded IS NOT NULL AND reg_paid > 0
    UNION ALL SELECT 8, 'new-logo', *, logo_paid FROM lines WHERE refunded IS NOT NULL AND logo_paid > 0))
WHERE claw <> 0;

-- The ledger in its 27 columns and its order: by earning date, then deal, then offer. Sorted as numbers, and written as text only then; the table keeps
-- the order, so its row numbers are the ledger's and both threads write.
SET preserve_insertion_order = true;

CREATE TABLE sorted AS
WITH flat AS (
    SELECT 1::TINYINT AS o, * FROM (SELECT n, day, q, amount AS measure, before_q AS before, cq AS after, volume_rate AS rate, volume AS earned, 0 AS limit_cut, 0 AS stacking_cut, 0 AS budget_cut, 0 AS clawed_back, 0::TINYINT AS reason, deal_id, partner_id, account_id, product, region FROM lines WHERE volume <> 0)
    UNION ALL SELECT 2, n, day, q, amount, before_y, cy, graduated_rate, graduated, 0, 0, 0, 0, 0, deal_id, partner_id, account_id, product, region FROM lines WHERE graduated <> 0
    UNION ALL SELECT 3, n, day, q, amount, before_q, cq, growth_rate, growth, 0, 0, 0, 0, 0, deal_id, partner_id, account_id, product, region FROM lines WHERE growth <> 0
    UNION ALL SELECT 4, n, day, q, amount, before_y, cy, accel_rate, accel, 0, 0, 0, 0, 0, deal_id, partner_id, account_id, product, region FROM lines WHERE accel <> 0
    UNION ALL SELECT 5, n, day, q, amount, xy - amount, xy, grown_rate, grown, 0, 0, 0, 0, 0, deal_id, partner_id, account_id, product, region FROM lines WHERE grown <> 0
    UNION ALL SELECT 6, n, day, q, amount, NULL, NULL, 400, spif_earned, spif_limit, 0, 0, 0, spif_reason, deal_id, partner_id, account_id, product, region FROM lines WHERE spif_earned <> 0
    UNION ALL SELECT 7, n, day, q, amount, NULL, NULL, 500, reg, reg_limit, reg_stack, 0, 0, reg_reason, deal_id, partner_id, account_id, product, region FROM lines WHERE reg <> 0
    UNION ALL SELECT 8, n, day, q, amount, NULL, NULL, 1500000, logo, 0, logo_stack, 0, 0, CASE WHEN logo_stack <> 0 THEN 8 ELSE 0 END, deal_id, partner_id, account_id, product, region FROM lines WHERE logo <> 0
    UNION ALL SELECT 9, n, day, q, amount, NULL, NULL, 200, attach, 0, 0, 0, 0, 0, deal_id, partner_id, account_id, product, region FROM lines WHERE attach <> 0
    UNION ALL SELECT 10, n, day, q, amount, NULL, NULL, renewal_rate, renewal, 0, 0, 0, 0, 0, deal_id, partner_id, account_id, product, region FROM lines WHERE renewal <> 0
    UNION ALL SELECT 11, n, day, q, amount, NULL, NULL, 300, entry, 0, 0, entry_cut, 0, CASE WHEN entry_cut <> 0 THEN 16 ELSE 0 END, deal_id, partner_id, account_id, product, region FROM lines WHERE entry <> 0
    UNION ALL SELECT 12, n, day, q, profit, NULL, NULL, 300, margin, 0, 0, 0, 0, 0, deal_id, partner_id, account_id, product, region FROM lines WHERE margin <> 0
    UNION ALL SELECT o, n, refunded, year(refunded) * 4 + quarter(refunded) - 1, NULL, NULL, NULL, NULL, 0, 0, 0, 0, claw, 32, deal_id, partner_id, account_id, product, region FROM taken)
SELECT * FROM flat ORDER BY day, n, o;

COPY (
SELECT rowid + 1 AS line, 1 AS catalog_version,
    ['volume-rebate', 'graduated-rebate', 'growth-rebate', 'quota-accelerator', 'expansion-commission', 'pro-spif', 'deal-registration', 'new-logo', 'attach-bonus', 'renewal-commission', 'market-entry', 'margin-share'][o] AS offer_id,
    ['rebate', 'rebate', 'growth_rebate', 'accelerator', 'commission', 'spif', 'deal_registration', 'new_logo', 'attach', 'renewal_commission', 'market_entry', 'commission'][o] AS type,
    partner_id, deal_id, NULL AS event_id, account_id, product, region,
    CASE WHEN o IN (2, 4, 5) THEN (q // 4)::VARCHAR ELSE (q // 4) || '-Q' || (q % 4 + 1) END AS period,
    day AS earned_date, day AS pay_date, CASE WHEN reason = 32 THEN 'clawback' ELSE 'earning' END AS kind,
    money(measure) AS measure, money(before) AS count_before, money(after) AS count_after, rate::DECIMAL(9, 0) * 0.0001::DECIMAL(4, 4) AS rate,
    money(earned) AS earned, money(limit_cut) AS limit_cut, money(stacking_cut) AS stacking_cut, money(budget_cut) AS budget_cut, 0.00 AS held, 0.00 AS committed,
    money(clawed_back) AS clawed_back, money(earned - limit_cut - stacking_cut - budget_cut - clawed_back) AS paid, 'USD' AS currency,
    CASE reason WHEN 0 THEN NULL WHEN 1 THEN 'limit per deal' WHEN 2 THEN 'limit per partner' WHEN 3 THEN 'limit per deal; limit per partner' WHEN 8 THEN 'another offer of the stacking group'
        WHEN 9 THEN 'limit per deal; another offer of the stacking group' WHEN 16 THEN 'budget spent' ELSE 'refunded' END AS reason
FROM sorted
) TO '${out}/ledger.csv' (HEADER, DELIMITER ',');

SET preserve_insertion_order = false;

-- one pass for both summaries: a row for each offer and partner
CREATE TABLE pairs AS
WITH wide AS (
    SELECT p,
        count_if(volume <> 0) AS volume_n, sum(CASE WHEN volume <> 0 THEN amount ELSE 0 END) AS volume_m, sum(volume) AS volume_e,
        count_if(graduated <> 0) AS graduated_n, sum(CASE WHEN graduated <> 0 THEN amount ELSE 0 END) AS graduated_m, sum(graduated) AS graduated_e,
        count_if(growth <> 0) AS growth_n, sum(CASE WHEN growth <> 0 THEN amount ELSE 0 END) AS growth_m, sum(growth) AS growth_e,
        count_if(accel <> 0) AS accel_n, sum(CASE WHEN accel <> 0 THEN amount ELSE 0 END) AS accel_m, sum(accel) AS accel_e,
        count_if(grown <> 0) AS grown_n, sum(CASE WHEN grown <> 0 THEN amount ELSE 0 END) AS grown_m, sum(grown) AS grown_e,
        count_if(spif_earned <> 0) AS spif_n, sum(CASE WHEN spif_earned <> 0 THEN amount ELSE 0 END) AS spif_m, sum(spif_earned) AS spif_e, sum(spif_limit) AS spif_l,
        count_if(reg <> 0) AS reg_n, sum(CASE WHEN reg <> 0 THEN amount ELSE 0 END) AS reg_m, sum(reg) AS reg_e, sum(reg_limit) AS reg_l, sum(reg_stack) AS reg_s,
        count_if(logo <> 0) AS logo_n, sum(CASE WHEN logo <> 0 THEN amount ELSE 0 END) AS logo_m, sum(logo) AS logo_e, sum(logo_stack) AS logo_s,
        count_if(attach <> 0) AS attach_n, sum(CASE WHEN attach <> 0 THEN amount ELSE 0 END) AS attach_m, sum(attach) AS attach_e,
        count_if(renewal <> 0) AS renewal_n, sum(CASE WHEN renewal <> 0 THEN amount ELSE 0 END) AS renewal_m, sum(renewal) AS renewal_e,
        count_if(entry <> 0) AS entry_n, sum(CASE WHEN entry <> 0 THEN amount ELSE 0 END) AS entry_m, sum(entry) AS entry_e, sum(entry_cut) AS entry_b,
        count_if(margin <> 0) AS margin_n, sum(CASE WHEN margin <> 0 THEN profit ELSE 0 END) AS margin_m, sum(margin) AS margin_e
    FROM lines GROUP BY p),
long AS (
    SELECT 'volume-rebate' AS offer_id, p, volume_n AS deals, volume_m AS measure, volume_e AS earned, 0 AS limit_cut, 0 AS stacking_cut, 0 AS budget_cut FROM wide WHERE volume_n > 0
    UNION ALL SELECT 'graduated-rebate', p, graduated_n, graduated_m, graduated_e, 0, 0, 0 FROM wide WHERE graduated_n > 0
    UNION ALL SELECT 'growth-rebate', p, growth_n, growth_m, growth_e, 0, 0, 0 FROM wide WHERE growth_n > 0
    UNION ALL SELECT 'quota-accelerator', p, accel_n, accel_m, accel_e, 0, 0, 0 FROM wide WHERE accel_n > 0
    UNION ALL SELECT 'expansion-commission', p, grown_n, grown_m, grown_e, 0, 0, 0 FROM wide WHERE grown_n > 0
    UNION ALL SELECT 'pro-spif', p, spif_n, spif_m, spif_e, spif_l, 0, 0 FROM wide WHERE spif_n > 0
    UNION ALL SELECT 'deal-registration', p, reg_n, reg_m, reg_e, reg_l, reg_s, 0 FROM wide WHERE reg_n > 0
    UNION ALL SELECT 'new-logo', p, logo_n, logo_m, logo_e, 0, logo_s, 0 FROM wide WHERE logo_n > 0
    UNION ALL SELECT 'attach-bonus', p, attach_n, attach_m, attach_e, 0, 0, 0 FROM wide WHERE attach_n > 0
    UNION ALL SELECT 'renewal-commission', p, renewal_n, renewal_m, renewal_e, 0, 0, 0 FROM wide WHERE renewal_n > 0
    UNION ALL SELECT 'market-entry', p, entry_n, entry_m, entry_e, 0, 0, entry_b FROM wide WHERE entry_n > 0
    UNION ALL SELECT 'margin-share', p, margin_n, margin_m, margin_e, 0, 0, 0 FROM wide WHERE margin_n > 0),
back AS (SELECT offer_id, p, sum(claw) AS clawed_back FROM taken GROUP BY ALL)
SELECT long.*, coalesce(clawed_back, 0) AS clawed_back, earned - limit_cut - stacking_cut - budget_cut - coalesce(clawed_back, 0) AS paid
FROM long LEFT JOIN back USING (offer_id, p);

COPY (SELECT offer_id, sum(deals) AS deals, count(*) AS partners, total(sum(measure)) AS measure, total(sum(earned)) AS earned, total(sum(limit_cut)) AS limit_cut,
    total(sum(stacking_cut)) AS stacking_cut, total(sum(budget_cut)) AS budget_cut, total(sum(clawed_back)) AS clawed_back, total(sum(paid)) AS paid
FROM pairs GROUP BY offer_id ORDER BY offer_id) TO '${out}/offers.csv' (HEADER, DELIMITER ',');

COPY (SELECT partner_id, total(sum(earned)) AS earned, total(sum(limit_cut)) AS limit_cut,
    total(sum(stacking_cut)) AS stacking_cut, total(sum(budget_cut)) AS budget_cut, total(sum(clawed_back)) AS clawed_back, total(sum(paid)) AS paid
FROM pairs JOIN partners USING (p) GROUP BY partner_id ORDER BY partner_id) TO '${out}/partners.csv' (HEADER, DELIMITER ',');
