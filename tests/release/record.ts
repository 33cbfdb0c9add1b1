import { apiOver } from '../support/app';
import { disputedDelivery } from '../journeys/disputes';
import { levelChangesTheWay } from '../journeys/control-level';
import type { Way } from '../journeys/each-way';
import { toldThatMorning, unhappyMorning } from '../journeys/orders-in-full';
import { orderToDoor } from '../journeys/thin-path';
import { unhappyDoors } from '../journeys/unhappy-doors';
import { madeIdsIn, withTexts } from './ids';
import { givenServerForClient } from './server-for-client';
import { shapeOf } from './shape';
import type { RecordedCall, Step } from './steps';

/** What clients are recorded doing: the daily job, on good days and bad ones. */
export const journeys: Readonly<Record<string, (way: Way) => Promise<unknown>>> = {
  'order-to-door': ({ as, clock }) => orderToDoor(as, clock),
  'unhappy-morning': async ({ as, clock, runJobs }) => {
    await unhappyMorning(as, clock);
    await runJobs();
    await toldThatMorning(as);
  },
  'unhappy-doors': ({ as, clock }) => unhappyDoors(as, clock),
  disputes: disputedDelivery,
  'control-level': levelChangesTheWay,
};

/** Names ids by the order in which they are asked for, and notes which answer gave each. */
function makeBook() {
  const sources = new Map<string, { call: RecordedCall; at: string; name?: string }>();
  let count = 0;
  return {
    note(call: RecordedCall, answer: unknown) {
      for (const [id, at] of madeIdsIn(answer)) if (!sources.has(id)) sources.set(id, { call, at });
    },
    nameOf(id: string): string {
      const source = sources.get(id);
      if (!source) return id;
      source.name ??= `$${(count += 1)}`;
      (source.call.keeps ??= {})[source.name] = source.at;
      return source.name;
    },
  };
}

/** Lives a journey on a server of this release and answers what went over the wire. */
export async function record(journey: (way: Way) => Promise<unknown>): Promise<Step[]> {
  const { clock, database, ask, runJobs } = await givenServerForClient();
  const book = makeBook();
  const steps: Step[] = [];
  const as = (person: string) =>
    apiOver(async (procedure, input) => {
      const call: RecordedCall = {
        as: person,
        at: clock.now.toISOString(),
        procedure,
        input: withTexts(JSON.parse(JSON.stringify(input)), (text) => book.nameOf(text)),
        answer: { refused: '' },
      };
      steps.push(call);
      const answer = await ask(person, procedure, input);
      call.answer = answer.ok ? { shape: shapeOf(answer.value) } : { refused: answer.code };
      if (answer.ok) book.note(call, answer.value);
      return answer;
    });
  const jobs = async () => {
    steps.push({ at: clock.now.toISOString(), jobs: true });
    await runJobs();
  };
  await journey({ as, clock, database, keepsPictures: false, runJobs: jobs });
  return steps;
}
