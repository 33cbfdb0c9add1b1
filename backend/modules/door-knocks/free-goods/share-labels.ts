import type { printShareLabels as procedure } from '@/contract/free-goods';
import { shortEntranceLabel } from '@/domain/place-words';
import { sql } from 'kysely';
import * as z from 'zod';
import type { Database } from '../../../db/database';
import { byRoomNo, walking } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';
import { linkedFile, withAddress } from '../../../kernel/linked-file';
import { fileOpener } from '../../../kernel/open-linked';
import { Refusal } from '../../../kernel/refusal';
import { fillPages } from '../../../paper/fill-pages';
import { html, type Html } from '../../../paper/html';
import { paperPage } from '../../../paper/page';
import { listKnownHouseholds } from '../../households/public';
import { findHandOut } from '../hand-outs/hold-hand-out';
import { labelStyle } from './label-style';

const asked = z.object({
  communityId: z.uuid(),
  campaignId: z.uuid(),
  entranceIds: z.array(z.uuid()).nullable(),
});
const shareLabelsLink = linkedFile('doorKnocks.shareLabels', asked);

interface Door {
  householdId: string;
  buildingNo: string;
  entranceNo: string;
  roomNo: string;
}
type Asked = z.infer<typeof asked>;

/** The households that have no share yet, in walking order. */
async function openDoors(db: Database, { communityId, campaignId, entranceIds }: Asked): Promise<Door[]> {
  const { rows } = await sql<Door>`
    select h.household_id, h.building_no, h.entrance_no, h.room_no
      from cells c
      join doors h on h.community_id = c.community_id and h.household_id = c.household_id
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId} and c.closed_at is null
       and h.ended_at is null and not h.is_vacant
       and (${entranceIds}::uuid[] is null or h.entrance_id = any(${entranceIds}::uuid[]))
     order by ${walking('h')}, ${byRoomNo('h')} limit 5000`.execute(db);
  return rows;
}

/** What one household's parcels hold: '蔬菜包 1 袋', one parcel for each thing; the hand-out's title where nothing is linked. */
async function parcelsOf(db: Database, place: Asked, title: string): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select distinct on (x.name, x.per_household, x.measure)
           concat(x.name, ' ', x.per_household, ' ', x.measure) as words
      from hand_out_batches z
      join inbound_batches b on b.community_id = z.community_id and b.id = z.batch_id and b.voided_at is null
      join batch_things x on x.community_id = b.community_id and x.batch_id = b.id
     where z.community_id = ${place.communityId} and z.campaign_id = ${place.campaignId}
     order by x.name, x.per_household, x.measure limit 20`.execute(db);
  return rows.length === 0 ? [title] : rows.map(({ words }) => words);
}

/** A link to labels for the parcels of a hand-out. */
export const printShareLabels: Handler<typeof procedure> = async (ctx, { entranceIds, ...place }) => {
  await findHandOut(ctx.db, place);
  const wanted = { ...place, entranceIds: entranceIds ?? null };
  if ((await openDoors(ctx.db, wanted)).length === 0) throw new Refusal('NOTHING_TO_LABEL');
  return withAddress(ctx, shareLabelsLink.seal(ctx, wanted));
};

/** Makes the labels when the link is opened: who has got the share meanwhile has none. */
export const openShareLabels = fileOpener(shareLabelsLink, async (opened, place) => {
  const { title } = await findHandOut(opened.db, place);
  const parcels = await parcelsOf(opened.db, place, title);
  const doors = await openDoors(opened.db, place);
  const householdIds = doors.map(({ householdId }) => householdId);
  const known = await listKnownHouseholds(opened, place.communityId, { householdIds });
  const surnames = new Map(known.map((one) => [one.householdId, [...(one.householderName ?? '')][0] ?? '']));
  const labels = doors.flatMap((door) =>
    parcels.map((what, at) => ({
      ...{ ...door, what, title },
      surname: surnames.get(door.householdId) ?? '',
      of: `${at + 1}/${parcels.length}`,
    })),
  );
  return {
    kind: 'page',
    html: paperPage({ title: `${title} 标签`, pages: pagesOf(labels), style: labelStyle }),
  };
});

interface Label extends Door {
  what: string;
  title: string;
  /** The first character of the householder's name; '' where nobody is known. */
  surname: string;
  /** '1/2': which of the household's parcels. */
  of: string;
}

const PER_PAGE = 24;

/** 3 × 8 of 70 × 37 mm, as they are sold on sheets of A4. */
const pagesOf = (labels: readonly Label[]): Html[] =>
  fillPages(
    labels,
    () => 1,
    () => PER_PAGE,
  ).map((page) => html`<section class="page labels">${page.map(labelOf)}</section>`);

const labelOf = ({ surname, roomNo, what, title, of, ...place }: Label): Html =>
  html`<div class="label">
    <div class="where"><span>${shortEntranceLabel(place)}</span><span>${surname}</span></div>
    <div class="number ${roomNo.length > 6 ? 'long' : ''}">${roomNo}</div>
    <div class="goods">${what}</div>
    <div class="from"><span>${title}</span><span>${of}</span></div>
  </div>`;
