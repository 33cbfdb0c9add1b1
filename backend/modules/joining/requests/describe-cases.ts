import type { HouseholdAtRoom, JoinCase } from '@/contract/join-cases';
import { maskPhone } from '@/domain/mask';
import type { Context } from '../../../kernel/context';
import { householdsInBrief, householdsOfRooms } from '../../households/public';
import type { JoinRow } from './join-requests';
import { placeWords } from './place-words';
import { openWords } from './words';

/** Requests as whoever decides sees them: the name in full, the number only where it is asked for. */
export async function describeCases(ctx: Context, rows: readonly JoinRow[]): Promise<JoinCase[]> {
  const places = await placeWords(ctx, rows);
  const atRooms = await householdsAtRooms(ctx, rows);
  const { secrets } = ctx;
  return rows.map((row, at) => ({
    id: row.id,
    communityId: row.communityId,
    kind: row.kind,
    state: row.state,
    placeLabel: places[at]?.placeLabel ?? '',
    reason: null,
    askedAt: row.askedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    entranceId: row.entranceId,
    roomNo: row.roomNo,
    name: secrets.open(row.nameSealed),
    phone: maskPhone(secrets.open(row.phoneSealed)),
    isPhoneVerified: row.isPhoneVerified,
    ...openWords(secrets, row.wordsSealed),
    needsLook: row.needsLook,
    atRoom: atRooms[at] ?? [],
    grantId: row.grantId,
    householdId: row.householdId,
  }));
}

/** Who is behind each typed door, in the order of the requests. */
async function householdsAtRooms(ctx: Context, rows: readonly JoinRow[]): Promise<HouseholdAtRoom[][]> {
  const [first] = rows;
  if (!first) return [];
  const { communityId } = first;
  const rooms = rows.map(({ entranceId, roomNo }) => ({ entranceId: entranceId ?? communityId, roomNo }));
  const idsOfRooms = await householdsOfRooms(ctx.db, communityId, rooms);
  const brief = await householdsInBrief(ctx, communityId, idsOfRooms.flat());
  return idsOfRooms.map((ids) => brief.filter(({ householdId }) => ids.includes(householdId)));
}
