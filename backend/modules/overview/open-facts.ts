import { sql } from 'kysely';
import { broughtBackNow, dueNow } from '../dispatch/public';
import type { Facts } from './day-facts';

/** Orders of a closed wave that no supplier has been told; what was extended waits with the last wave that has closed. */
const toPlace: Facts = ({ communityId, now }) => sql`
  select 'toPlace' as key, string_agg(distinct s.name, '、') as name, w.id, w.closes_at as at,
         null::uuid as household_id, null::uuid as entrance_id, w.id as target_id, sum(l.wanted)::bigint as quantity,
         sum(l.wanted::bigint * l.price_fen)::bigint as fen, 'toPlace' as label, null::timestamptz as label_at,
         'staff' as owner
    from waves n
    join orders o on o.community_id = n.community_id and o.wave_id = n.id and o.cancelled_at is null
    join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.wanted > 0
    join suppliers s on s.community_id = l.community_id and s.id = l.supplier_id
    left join share_decisions d on d.community_id = l.community_id and d.wave_id = n.id
                               and d.supplier_id = l.supplier_id and d.kind = 'extend'
    join waves w on w.community_id = n.community_id
                and w.id = case when d.id is null then n.id else (${lastClosed({ communityId, now })}) end
   where n.community_id = ${communityId} and n.closes_at <= ${now} and (d.id is null or w.id <> n.id)
   group by w.id, w.closes_at`;

const lastClosed = ({ communityId, now }: Pick<Parameters<Facts>[0], 'communityId' | 'now'>) => sql`
  select c.id from waves c where c.community_id = ${communityId} and c.closes_at <= ${now}
   order by c.closes_at desc limit 1`;

/** Purchases that a supplier knows of and has not brought. */
const awaited: Facts = ({ communityId }) => sql`
  select 'awaited' as key, s.name, q.id, q.placed_at as at, null::uuid as household_id, null::uuid as entrance_id,
         q.wave_id as target_id, sum(x.quantity + x.extra)::bigint as quantity,
         sum(x.amount_fen + x.extra_fen)::bigint as fen, 'awaited' as label, null::timestamptz as label_at, 'supplier' as owner
    from purchases q
    join suppliers s on s.community_id = q.community_id and s.id = q.supplier_id
    join purchase_lines x on x.community_id = q.community_id and x.purchase_id = q.id
   where q.community_id = ${communityId} and q.arrived_at is null group by s.name, q.id, q.placed_at, q.wave_id`;

/** What lies at the station, entrance by entrance: since its goods came. */
const atStation: Facts = ({ communityId }) => sql`
  select k.key, null::text as name, h.entrance_id as id, min(coalesce(q.arrived_at, o.placed_at)) as at,
         null::uuid as household_id, h.entrance_id, h.entrance_id as target_id, sum(k.pieces)::bigint as quantity,
         sum(k.pieces::bigint * l.price_fen)::bigint as fen, k.key as label, null::timestamptz as label_at,
         'station' as owner
    from order_lines l
    join orders o on o.community_id = l.community_id and o.id = l.order_id
    join households h on h.community_id = o.community_id and h.id = o.household_id
    left join purchase_waves q on q.community_id = o.community_id and q.wave_id = o.wave_id
                              and q.supplier_id = l.supplier_id
    cross join lateral (values ('toSort', l.received), ('sorted', l.sorted)) as k(key, pieces)
   where l.community_id = ${communityId} and (l.received > 0 or l.sorted > 0) and k.pieces > 0
   group by k.key, h.entrance_id`;

/** Doors without a word, run by run: loaded and waiting for somebody, or on the way. */
const onRuns: Facts = ({ communityId }) => sql`
  select case when r.volunteer_id is null then 'runOpen' else 'runTaken' end as key, r.run_no::text as name, r.id,
         coalesce(r.departed_at, r.accepted_at, r.created_at) as at, null::uuid as household_id,
         null::uuid as entrance_id, r.id as target_id, count(f.id) as quantity, 0::bigint as fen, 'run' as label,
         null::timestamptz as label_at, case when r.volunteer_id is null then 'nobody' else 'volunteer' end as owner
    from delivery_runs r
    join drop_offs f on f.community_id = r.community_id and f.run_id = r.id and f.outcome is null
   where r.community_id = ${communityId} and r.finished_at is null group by r.community_id, r.id`;

/** Requests that nobody has taken, those that wait for nothing apart, and those that somebody has. */
const requests: Facts = ({ communityId }) => sql`
  select case when r.taken_by is not null then 'requestTaken' when r.goes_first then 'requestFirst'
              else 'requestOpen' end as key, r.kind as name, r.id,
         coalesce(r.taken_at, r.created_at) as at, r.household_id, null::uuid as entrance_id, r.id as target_id,
         1::bigint as quantity, 0::bigint as fen, 'request' as label, null::timestamptz as label_at,
         case when r.taken_by is null then 'nobody' else 'volunteer' end as owner
    from requests r
   where r.community_id = ${communityId} and is_unsettled_request(r.done_at, r.failed_at, r.cancelled_at)`;

/** Wishes without a price, disputes without an answer, doors of which paper and phone say different things. */
const waitsForStaff: Facts = ({ communityId }) => sql`
  select 'wishWaiting' as key, null::text as name, v.id, v.created_at as at, v.household_id,
         null::uuid as entrance_id, v.id as target_id, v.quantity::bigint, 0::bigint as fen, 'wish' as label,
         null::timestamptz as label_at, 'staff' as owner
    from wishes v
   where v.community_id = ${communityId} and v.priced_at is null
     and is_unsettled_wish(v.ordered_at, v.declined_at, v.withdrawn_at, v.lapsed_at)
  union all
  select 'disputeOpen', p.name, d.id, d.opened_at, d.household_id, null::uuid, d.id, d.pieces::bigint, 0::bigint,
         'dispute', null::timestamptz, 'staff'
    from disputes d join products p on p.community_id = d.community_id and p.id = d.product_id
   where d.community_id = ${communityId} and is_open_dispute(d.answered_at, d.withdrawn_at)
  union all
  select 'paperDiffers', null::text, c.id, c.entered_at, f.household_id, null::uuid, c.id, 1::bigint, 0::bigint,
         'paper', null::timestamptz, 'staff'
    from contradictions c join drop_offs f on f.community_id = c.community_id and f.id = c.drop_off_id
   where c.community_id = ${communityId} and c.settled_at is null`;

/** What runs have brought back and no run has taken since; what has to be kept cold apart. */
const broughtBack: Facts = ({ communityId }) => sql`
  select case when k.is_cold then 'backCold' else 'back' end as key, k.goods as name, k.id, k.since as at,
         k.household_id, null::uuid as entrance_id, k.run_id as target_id, k.pieces as quantity, 0::bigint as fen,
         'back' as label, null::timestamptz as label_at, 'station' as owner
    from (${broughtBackNow(communityId)}) k`;

const ownerOfCause = sql`case d.cause when 'notPlaced' then 'staff' when 'supplier' then 'supplier'
  when 'noRun' then 'nobody' when 'onRun' then 'volunteer' else 'station' end`;

/** Orders of which something should have been at the door by now; what was reported as missing is a dispute. */
const late: Facts = ({ communityId, now }) => sql`
  select 'late' as key, string_agg(p.name || ' ×' || d.pieces, '，' order by p.position, p.id) as name,
         d.order_id as id, min(d.promised_at) as at, d.household_id, null::uuid as entrance_id,
         d.order_id as target_id, sum(d.pieces)::bigint as quantity, 0::bigint as fen, 'late' as label,
         null::timestamptz as label_at, min(${ownerOfCause}) as owner
    from (${dueNow(communityId, now)}) d
    join products p on p.community_id = ${communityId} and p.id = d.product_id
   where d.cause <> 'disputed' group by d.order_id, d.household_id`;

/** Certificates of suppliers that end within 14 days, or have ended: since the day on which that began. */
const certificates: Facts = ({ communityId, now }) => sql`
  select 'certificateEnding' as key, s.name || '：' || c.kind as name, c.id,
         ((c.expires_on - 14)::timestamp at time zone 'Asia/Shanghai') as at, null::uuid as household_id,
         null::uuid as entrance_id, s.id as target_id, 1::bigint as quantity, 0::bigint as fen,
         'certificate' as label, null::timestamptz as label_at, 'staff' as owner
    from supplier_certificates c
    join suppliers s on s.community_id = c.community_id and s.id = c.supplier_id
   where c.community_id = ${communityId} and c.removed_at is null
     and (c.expires_on - 14)::timestamp at time zone 'Asia/Shanghai' <= ${now}`;

/** People who ask to be let in, and those who came by a number that somebody typed. */
const joining: Facts = ({ communityId }) => sql`
  select case when j.state = 'waiting' then 'joinWaiting' else 'joinLook' end as key, j.kind as name, j.id,
         j.asked_at as at, null::uuid as household_id, j.entrance_id, j.id as target_id, 1::bigint as quantity,
         0::bigint as fen, 'join' as label, null::timestamptz as label_at, 'staff' as owner
    from join_requests j where j.community_id = ${communityId} and (j.state = 'waiting' or j.needs_look)`;

/** Campaigns of the doors whose time is over and that have not reached everybody: since when, and how many are open. */
const overdue: Facts = ({ communityId, now }) => sql`
  select 'campaignOverdue' as key, m.title as name, m.id, m.deadline_at as at, null::uuid as household_id,
         null::uuid as entrance_id, m.id as target_id, n.open as quantity, 0::bigint as fen, 'campaign' as label,
         null::timestamptz as label_at, 'staff' as owner
    from campaigns m
    join lateral (select count(*) as open from cells c
                   where c.community_id = ${communityId} and c.campaign_id = m.id and c.closed_at is null) n
      on n.open > 0
   where m.community_id = ${communityId} and m.closed_at is null and m.kind <> 'notice' and not m.is_exercise
     and m.deadline_at <= ${now}`;

/** Notices that a second person has to look at, and those that are over while somebody does not know. */
const notices: Facts = ({ communityId, now }) => sql`
  select 'noticeWaiting' as key, n.title as name, n.id, n.written_at as at, null::uuid as household_id,
         null::uuid as entrance_id, n.id as target_id, n.counted::bigint as quantity, 0::bigint as fen,
         'notice' as label, null::timestamptz as label_at, 'staff' as owner
    from notices n
   where n.community_id = ${communityId} and n.state = 'waitingApproval'
  union all
  select 'noticeOpen', m.title, m.id, m.deadline_at, null::uuid, null::uuid, m.id, o.open, 0::bigint, 'notice',
         null::timestamptz, 'staff'
    from campaigns m
    join lateral (select count(*) as open from cells c
                   where c.community_id = ${communityId} and c.campaign_id = m.id and c.closed_at is null) o
      on o.open > 0
   where m.community_id = ${communityId} and m.closed_at is null and m.kind = 'notice' and not m.is_exercise
     and m.deadline_at <= ${now}`;

const stages: readonly Facts[] = [
  toPlace,
  awaited,
  atStation,
  onRuns,
  requests,
  waitsForStaff,
  broughtBack,
  late,
  overdue,
  notices,
  joining,
  certificates,
];

/** What is open now, stage by stage, with who has it; see `Facts`. */
export const openFacts: Facts = (day) =>
  sql.join(
    stages.map((stage) => sql`(${stage(day)})`),
    sql` union all `,
  );
