import { v7 } from 'uuid';
import type { Knock, RoundDoor } from '@/contract/door-knocks';
import { actionId, type Api, type TestClock } from './app';

interface At {
  communityId: string;
  entranceId: string;
  campaignId: string;
}

type Said = Partial<Knock> & Pick<Knock, 'outcome'>;
type Deed = Parameters<Api['doorKnocks']['recordDoorKnock']>[0];

/** What the server answers to one knock. */
export type Recorded = Awaited<ReturnType<Api['doorKnocks']['recordDoorKnock']>>;

/** A helper's phone: it has opened an entrance, and keeps what is recorded there until it is sent. */
export interface HelpersPhone {
  /** As they were when the entrance was opened, in climbing order. */
  doors: readonly RoundDoor[];
  /** Records a word at a door, without a network; at the door unless the way is said. */
  say(roomNo: string, said: Said): void;
  /** Sends what was not sent before, in the order in which it was said. */
  sendNew(): Promise<Recorded[]>;
  /** Sends all that was ever said, in the order that `inOrder` makes of it; sent again it is the same to the letter. */
  send(inOrder?: (deeds: readonly Deed[]) => readonly Deed[]): Promise<Recorded[]>;
}

/** Somebody opens an entrance of a round on a phone of their own. */
export async function openedOnPhone(api: Api, at: At, clock: TestClock): Promise<HelpersPhone> {
  const { doors } = await api.doorKnocks.getEntranceRound(at);
  const device = v7();
  const queue: Deed[] = [];
  let sent = 0;
  const sendAll = async (deeds: readonly Deed[]): Promise<Recorded[]> => {
    const answers: Recorded[] = [];
    for (const deed of deeds) answers.push(await api.doorKnocks.recordDoorKnock(deed));
    return answers;
  };
  const doorOf = (roomNo: string): RoundDoor => {
    const door = doors.find((one) => one.roomNo === roomNo);
    if (!door) throw new Error(`no door ${roomNo}`);
    return door;
  };
  return {
    doors,
    say: (roomNo, said) => {
      const { householdId, version } = doorOf(roomNo);
      queue.push({
        ...{ ...at, householdId, device, seq: queue.length + 1, sawVersion: version },
        ...{ way: 'door', happenedAt: clock.now.toISOString(), answers: {}, seenResidents: [] },
        ...said,
        actionId: actionId(),
      });
    },
    sendNew: async () => {
      const answers = await sendAll(queue.slice(sent));
      sent = queue.length;
      return answers;
    },
    send: (inOrder = (deeds) => deeds) => sendAll(inOrder(queue)),
  };
}
