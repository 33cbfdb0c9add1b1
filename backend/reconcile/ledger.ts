import { sql } from 'kysely';
import { cameGood, comingAgain, grantedFen, joinTakenBack, paidBack } from './taken-back';
import type { Check } from './check';

/** Rows of the ledger as what they add to an account; only those that count. */
const sides = sql`
  select t.community_id, t.entry_id, t.debit_account as account_id, t.amount_fen as fen from ledger_transfers t where t.counts
  union all
  select t.community_id, t.entry_id, t.credit_account, -t.amount_fen from ledger_transfers t where t.counts`;

/** What a line is charged is what was delivered of it at its price, and of what was refunded what was not granted. */
const chargedIsDelivered = sql`
  select 'what is charged is what was delivered', l.community_id, concat('order ', l.order_id, ' product ', l.product_id),
         (n.delivered_fen - n.granted_fen)::bigint, n.charged_fen::bigint
    from ledger_marks m
    join waves w on w.community_id = m.community_id and w.closes_at >= m.begins_at
    join orders o on o.community_id = w.community_id and o.wave_id = w.id
    join order_lines l on l.community_id = o.community_id and l.order_id = o.id
    ${joinTakenBack}
    left join (
      select t.community_id, t.order_id, t.product_id,
             sum(case when a.kind = 'household' then t.amount_fen else -t.amount_fen end) as fen
        from ledger_transfers t
        join ledger_accounts a on a.community_id = t.community_id and a.id = t.debit_account
       where t.order_id is not null group by 1, 2, 3) c
      on c.community_id = l.community_id and c.order_id = l.order_id and c.product_id = l.product_id
    cross join lateral (
      select (l.delivered + ${paidBack}) * l.price_fen::bigint as delivered_fen, ${grantedFen} as granted_fen,
             coalesce(c.fen, 0) as charged_fen) n
   where n.delivered_fen - n.granted_fen <> n.charged_fen
     -- What has happened since the ledger was followed is not due yet.
     and not exists (select from drop_off_lines x join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
                      where x.community_id = o.community_id and x.order_id = o.id and f.confirmed_at > m.followed_to)
     and not exists (select from disputes d where d.community_id = o.community_id and d.order_id = o.id
                        and d.answered_at > m.followed_to)`;

/** What is billed of a supplier's share of a wave is what came of it. */
const billedIsCame = sql`
  select 'what is billed is what came', n.community_id,
         concat('wave ', n.wave_id, ' supplier ', n.supplier_id, ' product ', n.product_id),
         sum(n.came_fen)::bigint, sum(n.billed_fen)::bigint
    from ledger_marks m
    join waves w on w.community_id = m.community_id and w.closes_at >= m.begins_at
    join (select o.community_id, o.wave_id, l.supplier_id, l.product_id,
                 (${cameGood} + ${paidBack} + ${comingAgain}) * l.price_fen::bigint as came_fen, 0::bigint as billed_fen
            from orders o join order_lines l on l.community_id = o.community_id and l.order_id = o.id
            ${joinTakenBack}
          union all
          -- What the community took into stock: counted beyond what came for households (decision 0047).
          select q.community_id, q.wave_id, q.supplier_id, x.product_id,
                 greatest(0, least(x.extra, y.came - (
                   select coalesce(sum(${cameGood} + ${paidBack} + ${comingAgain}), 0)
                     from purchase_waves v
                     join orders o on o.community_id = v.community_id and o.wave_id = v.wave_id
                     join order_lines l on l.community_id = o.community_id and l.order_id = o.id
                     ${joinTakenBack}
                    where v.community_id = q.community_id and v.purchase_id = q.id and l.supplier_id = v.supplier_id
                      and l.product_id = x.product_id and l.instead_of is null)) * x.extra_fen / x.extra)::bigint, 0
            from purchases q
            join purchase_lines x on x.community_id = q.community_id and x.purchase_id = q.id and x.extra > 0
            join goods_receipts r on r.community_id = q.community_id and r.purchase_id = q.id
            join goods_receipt_lines y on y.community_id = r.community_id and y.receipt_id = r.id
                 and y.product_id = x.product_id
          union all
          select e.community_id, e.wave_id, e.supplier_id, t.product_id, 0,
                 case when t.cause = 'came' then t.amount_fen else -t.amount_fen end
            from ledger_entries e join ledger_transfers t on t.community_id = e.community_id and t.entry_id = e.id
           where e.kind = 'bill') n on n.community_id = w.community_id and n.wave_id = w.id
   where not exists (select from goods_receipts r
                       join purchases q on q.community_id = r.community_id and q.id = r.purchase_id
                      where r.community_id = w.community_id and q.supplier_id = n.supplier_id
                        and r.received_at > m.followed_to)
   group by n.community_id, n.wave_id, n.supplier_id, n.product_id
  having sum(n.came_fen) <> sum(n.billed_fen)`;

/** An entry and its reversal come to nothing on every account. */
const reversalIsOpposite = sql`
  select 'a reversal is the opposite', e.community_id, concat('entry ', e.reverses_id, ' account ', s.account_id),
         0, sum(s.fen)::bigint
    from ledger_entries e
    join (${sides}) s on s.community_id = e.community_id and s.entry_id in (e.id, e.reverses_id)
   where e.kind = 'reversal' group by e.community_id, e.reverses_id, s.account_id having sum(s.fen) <> 0`;

/** What helpers bought is owed by households and owed to helpers, and nothing of it stays between. */
const shoppingIsPassedOn = sql`
  select 'what was bought is owed by somebody', a.community_id, concat('account ', a.id), 0, sum(s.fen)::bigint
    from ledger_accounts a join (${sides}) s on s.community_id = a.community_id and s.account_id = a.id
   where a.kind = 'shopping' group by a.community_id, a.id having sum(s.fen) <> 0`;

/** What was counted in the cash box is what the book says of that hour: nothing was dated behind it since. */
const countedIsBook = sql`
  select 'what was counted is the book of that hour', e.community_id, concat('entry ', e.id), e.counted_fen,
         coalesce(sum(s.fen), 0)::bigint
    from ledger_entries e
    left join ledger_accounts a on a.community_id = e.community_id and a.kind = 'cashBox'
    left join (select n.community_id, n.account_id, n.fen, b.happened_at from (${sides}) n
                 join ledger_entries b on b.community_id = n.community_id and b.id = n.entry_id) s
      on s.community_id = a.community_id and s.account_id = a.id and s.happened_at <= e.happened_at
   where e.kind = 'cashCount' group by e.community_id, e.id, e.counted_fen
  having coalesce(sum(s.fen), 0) <> e.counted_fen`;

/** Of an advance no more is posted and void than was paid, and no more given back than is void. */
const advanceIsWhole = sql`
  select 'an advance is posted, void or pending', e.community_id, concat('entry ', e.id), p.amount_fen,
         (n.posted_fen + n.voided_fen)::bigint
    from ledger_entries e
    join ledger_transfers p on p.community_id = e.community_id and p.entry_id = e.id
    cross join lateral (
      select coalesce(sum(case t.cause when 'posted' then t.amount_fen when 'unposted' then -t.amount_fen end), 0) as posted_fen,
             coalesce(sum(case t.cause when 'voided' then t.amount_fen when 'unvoided' then -t.amount_fen end), 0) as voided_fen
        from ledger_entries f join ledger_transfers t on t.community_id = f.community_id and t.entry_id = f.id
       where f.community_id = e.community_id and f.advance_id = e.id and f.kind = 'advanceFollow') n
   where e.kind = 'advance' and (n.posted_fen < 0 or n.voided_fen < 0 or n.posted_fen + n.voided_fen > p.amount_fen)`;

/** Where the date of a row is not that of its entry, a balance of an hour would miss it. */
const rowIsOfItsEntry = sql`
  select 'a row is of the hour of its entry', t.community_id, concat('entry ', t.entry_id), 0, count(*)::bigint
    from ledger_transfers t join ledger_entries e on e.community_id = t.community_id and e.id = t.entry_id
   where t.happened_at <> e.happened_at group by t.community_id, t.entry_id`;

/** Who owes what, from the goods and the counts themselves (docs/decisions/0045). */
export const ledgerChecks: Check[] = [
  chargedIsDelivered,
  billedIsCame,
  reversalIsOpposite,
  shoppingIsPassedOn,
  countedIsBook,
  advanceIsWhole,
  rowIsOfItsEntry,
];
