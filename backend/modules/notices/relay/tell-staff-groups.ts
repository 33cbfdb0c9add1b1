import type { Database } from '../../../db/database';
import type { Channel } from '../../../kernel/channel';
import { tellGroups } from '../../messages/public';
import type { Begun } from './tell-holders';

interface Telling {
  db: Database;
  now: Date;
  channels: readonly Channel[];
}

/** Tells the groups of staff what has come to them: one message for a notice, however many entrances; of a drill none. */
export async function tellStaffGroups(
  { db, now, channels }: Telling,
  communityId: string,
  begun: readonly Begun[],
): Promise<void> {
  const staffs = begun.filter(({ step, isExercise }) => step === 'staff' && !isExercise);
  for (const noticeId of new Set(staffs.map((one) => one.noticeId))) {
    const its = staffs.filter((one) => one.noticeId === noticeId);
    const households = its.reduce((sum, { open }) => sum + open, 0);
    const facts = { noticeId, title: its[0]?.title ?? '', households, where: `${its.length} 个单元` };
    const about = `${noticeId}:${now.toISOString()}`;
    await tellGroups(db, { communityId, kind: 'noticeRelayed', about, facts, channels, now });
  }
}
