import type { searchRegister as procedure } from '@/contract/register-lists';
import { sql, type RawBuilder } from 'kysely';
import { readDoorWords } from '@/domain/door-words';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageAt, readOffset } from '../../../kernel/paging';
import { findNamed } from './find-named';
import { lastFourHash, phoneHash } from '../people/phone-keys';
import { listRows } from './register-rows';
import { registerScope } from './register-scope';

/** One box for everything that people know of a household; the room that is exactly meant comes first. */
export const searchRegister: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, cursor, limit } = input;
  const entranceIds = await registerScope(ctx, communityId);
  if (entranceIds?.length === 0) return { rows: [], next: null };
  const text = input.text.normalize('NFKC');
  const named = await findNamed(ctx, { communityId, entranceIds }, text);
  const here = sql`(${entranceIds}::uuid[] is null or h.entrance_id = any(${entranceIds}::uuid[]))`;
  const where = sql`${here} and (${byRoom(text)} or ${byPhone(ctx, communityId, text)} or h.household_id = any(${named}::uuid[]))`;
  const first = sql`h.room_no <> ${readDoorWords(text).room}`;
  const offset = readOffset(cursor);
  const rows = await listRows(ctx, { communityId, where, first, offset, limit });
  return pageAt(rows, { offset, limit });
};

function byRoom(text: string): RawBuilder<unknown> {
  const { room, entranceNo, buildingNo } = readDoorWords(text);
  if (!/\d/.test(text) || room === '') return sql`false`;
  return sql`(starts_with(h.room_no, ${room.toUpperCase()})
    and (${entranceNo}::text is null or h.entrance_no = ${entranceNo})
    and (${buildingNo}::text is null or h.building_no = ${buildingNo}))`;
}

/** Four digits are the end of a number, seven and more a whole one. */
function byPhone({ secrets }: Context, communityId: string, text: string): RawBuilder<unknown> {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^(\d{4}|\d{7,15})$/.test(digits)) return sql`false`;
  const isMeant =
    digits.length === 4
      ? sql`last_four_hash = ${lastFourHash(secrets, digits)}`
      : sql`phone_hash = ${phoneHash(secrets, digits)}`;
  return sql`h.household_id in (select household_id from contacts
    where community_id = ${communityId} and ended_at is null and ${isMeant})`;
}
