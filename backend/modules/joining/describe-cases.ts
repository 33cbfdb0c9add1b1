import type { JoinCase } from '@/contract/join-cases';
import { maskPhone } from '@/domain/mask';
import type { Context } from '../../kernel/context';
import { householdsOfRooms } from '../households/public';
import type { JoinRow } from './join-requests';
import { placeWords } from './place-words';
import { openWords } from './words';

/** Requests as whoever decides sees them: the name in full, the number only where it is asked for. */
export async function describeCases(ctx: Context, rows: readonly JoinRow[]): Promise<JoinCase[]> {
  const places = await placeWords(ctx, rows);
  const isRoomKnown = await knownRooms(ctx, rows);
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
    isRoomKnown: isRoomKnown[at] ?? false,
    grantId: row.grantId,
    householdId: row.householdId,
  }));
}

async function knownRooms({ db }: Context, rows: readonly JoinRow[]): Promise<boolean[]> {
  const [first] = rows;
  if (!first) return [];
  const rooms = rows.map(({ entranceId, roomNo }) => ({
    entranceId: entranceId ?? first.communityId,
    roomNo,
  }));
  return (await householdsOfRooms(db, first.communityId, rooms)).map((ids) => ids.length === 1);
}
