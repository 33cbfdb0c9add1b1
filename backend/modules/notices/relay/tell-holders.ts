import type { RelayStep } from '@/contract/notice-relay';
import { relayStepNames } from '@/domain/relay-names';
import type { Database } from '../../../db/database';
import { announce } from '../../../kernel/outbox';
import { announcementOf, type News } from '../../messages/public';
import { listRelayHolders, type RelayHolder } from './relay-holders';

/** A step that has just begun at an entrance. */
export interface Begun {
  noticeId: string;
  title: string;
  /** In a drill nothing leaves to anyone. */
  isExercise: boolean;
  entranceId: string;
  /** 户 that have not answered. */
  open: number;
  step: RelayStep;
  skipped: readonly RelayStep[];
}

/** What one person has to carry of one notice, however many entrances it is in. */
interface Share {
  accountId: string;
  begun: Begun[];
  places: string[];
}

/** A captain of two entrances is told once of both, and staff are not told entrance by entrance. */
function sharesOf(begun: readonly Begun[], holders: readonly RelayHolder[]): Share[] {
  const shares = new Map<string, Share>();
  for (const one of begun)
    for (const { accountId, placeLabel } of holders.filter(
      ({ entranceId, step }) => entranceId === one.entranceId && step === one.step,
    )) {
      const key = `${one.noticeId} ${accountId} ${one.step}`;
      const share = shares.get(key) ?? { accountId, begun: [], places: [] };
      share.begun.push(one);
      share.places.push(placeLabel);
      shares.set(key, share);
    }
  return [...shares.values()];
}

const whereOf = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0 ? first : `${first}等 ${others.length + 1} 个单元`;

function newsOf(communityId: string, now: Date, { accountId, begun, places }: Share): News[] {
  const [first] = begun;
  if (!first) return [];
  const open = begun.reduce((sum, one) => sum + one.open, 0);
  const skipped = [...new Set(begun.flatMap((one) => one.skipped))]
    .map((step) => relayStepNames[step])
    .join('和');
  return [
    {
      ...{ communityId, kind: 'relayYours', accountId },
      about: `${first.noticeId}:${first.step}:${now.toISOString()}`,
      facts: { title: first.title, where: whereOf(places), open, skipped },
    },
  ];
}

/** Tells everybody who holds a step that has begun; written in the transaction in which it begins, so once per step. */
export async function tellHolders(
  telling: { db: Database; now: Date },
  communityId: string,
  all: readonly Begun[],
): Promise<void> {
  const begun = all.filter(({ isExercise }) => !isExercise);
  if (begun.length === 0) return;
  const entranceIds = [...new Set(begun.map(({ entranceId }) => entranceId))];
  const holders = await listRelayHolders(telling, { communityId, entranceIds });
  const news = sharesOf(begun, holders).flatMap((share) => newsOf(communityId, telling.now, share));
  await announce(telling, news.map(announcementOf));
}
