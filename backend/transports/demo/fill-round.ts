import type { KnockOutcome } from '@/contract/campaigns';
import { beijingMoment } from '@/domain/beijing-time';
import * as z from 'zod';
import { COMMUNITY_ID, demoId } from '../../demo';
import type { App } from '../../kernel/app-parts';
import { newId } from '../../kernel/ids';
import { actAs } from './demo-hands';

const communityId = COMMUNITY_ID;
const entranceId = demoId('entrance 10-1');
const HOUR_MS = 3_600_000;
/** 74 households in four hours: what one volunteer needed for a door in the real case. */
const DOOR_MS = 192_000;

const form = [
  { id: 'cook', words: '自己能做饭吗', answer: 'yesNo', choices: [], askedWhen: { by: 'always' } },
  {
    id: 'nappies',
    words: '尿布、奶粉还够吗',
    answer: 'yesNo',
    choices: [],
    askedWhen: { by: 'care', careFlags: ['infant'] },
  },
];

const Counted = z.object({ households: z.int() });
const Doors = z.object({
  doors: z.array(
    z.object({
      householdId: z.string(),
      isVacant: z.boolean(),
      careFlags: z.array(z.object({ flag: z.string() })),
    }),
  ),
});
type Door = z.infer<typeof Doors>['doors'][number];

/** The first round of the demo, over building 10, opened some hours ago; its captain has knocked at half of one entrance. */
export async function fillRound(app: App): Promise<void> {
  const opened = new Date(app.clock().getTime() - 3 * HOUR_MS);
  const campaignId = await openRound(at(app, opened));
  const place = { communityId, entranceId, campaignId };
  const { doors } = Doors.parse(await actAs(app, 'qin', 'doorKnocks.getEntranceRound', place));
  const device = newId();
  for (const [index, door] of doors.slice(0, Math.ceil(doors.length / 2)).entries()) {
    const then = at(app, new Date(opened.getTime() + index * DOOR_MS));
    await knock(then, { ...place, device, seq: index }, door);
  }
}

const at = (app: App, moment: Date): App => ({ ...app, clock: () => moment });

async function openRound(app: App): Promise<string> {
  const campaignId = newId();
  const building = { by: 'building', buildingIds: [demoId('building 10')] };
  const audience = { anyOf: [[building]], except: [] };
  const counted = Counted.parse(
    await actAs(app, 'lin', 'campaigns.countAudience', { communityId, audience }),
  );
  await actAs(app, 'lin', 'doorKnocks.openRound', {
    communityId,
    campaignId,
    kind: 'round',
    title: '第一次敲门行动',
    audience,
    counted: counted.households,
    deadlineAt: beijingMoment('20:00', new Date(app.clock().getTime() + 24 * HOUR_MS).toISOString()),
    form,
    success: 'doorOpened',
    buttons: 4,
    clonedFrom: null,
  });
  return campaignId;
}

/** Nobody opens at every fourth door; where the register says that nobody lives, nobody does. */
const outcomeOf = ({ isVacant }: Door, seq: number): KnockOutcome => {
  if (isVacant) return 'vacant';
  return seq % 4 === 2 ? 'noAnswer' : 'met';
};

async function knock(app: App, deed: { seq: number; device: string }, door: Door): Promise<void> {
  const outcome = outcomeOf(door, deed.seq);
  const flags = door.careFlags.map(({ flag }) => flag);
  const cook = flags.includes('cannotCook') ? 'no' : 'yes';
  await actAs(app, 'qin', 'doorKnocks.recordDoorKnock', {
    ...deed,
    householdId: door.householdId,
    outcome,
    way: 'door',
    happenedAt: app.clock().toISOString(),
    sawVersion: 0,
    answers: outcome === 'met' ? { cook, ...(flags.includes('infant') ? { nappies: 'yes' } : {}) } : {},
    seenResidents: [],
    ...(outcome === 'met' && cook === 'no' ? { needsHomeService: true } : {}),
  });
}
