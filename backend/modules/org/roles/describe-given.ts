import type { GivenRole } from '@/contract/roles';
import { maskName } from '@/domain/mask';
import type { Context } from '../../../kernel/context';
import { placeNames } from '../../../kernel/places';
import type { GivenRow } from './given-roles';

type Reading = Pick<Context, 'db' | 'secrets' | 'now'>;
type Described = GivenRole & { communityId: string | null; communityName: string | null };

const stateOf = ({ startsAt, endsAt }: GivenRow, now: Date): GivenRole['state'] => {
  if (endsAt && endsAt <= now) return 'ended';
  return startsAt > now ? 'coming' : 'held';
};

/** Those who live somewhere, or care for somebody who does, are known to their neighbours, not to a list. */
const isPrivate = ({ role }: GivenRow): boolean => role === 'resident' || role === 'familyProxy';

/** Rows in words: places, names, who gave each role. */
export async function describeGiven(ctx: Reading, rows: readonly GivenRow[]): Promise<Described[]> {
  const { secrets, now } = ctx;
  const names = await placeNames(ctx.db, rows);
  const open = (sealed: string | null) => (sealed === null ? null : secrets.open(sealed));
  return rows.map((row, index) => {
    const name = secrets.open(row.nameSealed);
    return {
      id: row.id,
      accountId: row.accountId,
      name: isPrivate(row) ? maskName(name) : name,
      role: row.role,
      level: row.level,
      communityId: row.communityId,
      communityName: names[index]?.communityName ?? null,
      placeLabel: names[index]?.label ?? '',
      entranceId: row.entranceId,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt?.toISOString() ?? null,
      state: stateOf(row, now),
      givenBy: open(row.grantedByName),
      endedBy: open(row.endedByName),
    };
  });
}
