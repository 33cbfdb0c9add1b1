import type { Errand } from '@/contract/requests';
import { actionId, Refused, type TestApp } from '../../support/app';
import { communityId } from '../../support/demo';
import { demoAccountId } from '../../../backend/demo/people';
import type { Chance } from '../week/chance';
import { aFewAtOnce } from '../week/at-once';
import { add, type Books } from './books';
import type { Resident } from './residents';

export interface Asked {
  home: Resident;
  wish: Errand;
  paidFen: number;
}

const cards = ['waterCard', 'electricityCard', 'gasCard'] as const;

/** So many medicines and so many cards to top up, of other homes each time. */
export function drawErrands(
  chance: Chance,
  homes: readonly Resident[],
  { medical, topUps }: { medical: number; topUps: number },
): Asked[] {
  return chance.some(homes, medical + topUps).map((home, at) => {
    if (at < medical)
      return { home, wish: { kind: 'medicine', text: '降压药 两盒' }, paidFen: chance.whole(500, 9_000) };
    const amountFen = chance.whole(10, 100) * 100;
    return { home, wish: { kind: chance.one(cards), cardNo: '6212-0088', amountFen }, paidFen: amountFen };
  });
}

/** Asked, taken, and done at the door by the household's code; who helps has paid for it. */
export async function doErrands(app: TestApp, books: Books, asked: readonly Asked[]): Promise<void> {
  await aFewAtOnce([...asked.entries()], ([at, one]) => doOne(app, one, at % 10 === 0));
  for (const { home, paidFen } of asked) {
    add(books.households, home.householdId, paidFen);
    add(books.people, demoAccountId('wang'), -paidFen);
  }
}

async function doOne({ as }: TestApp, { home, wish, paidFen }: Asked, isMisheard: boolean): Promise<void> {
  const { key, ...place } = home;
  const { requestId } = await as(key).orders.createRequest({
    ...{ ...place, wish, goesFirst: wish.kind === 'medicine' },
    actionId: actionId(),
  });
  const wang = as('wang').orders;
  await wang.takeRequest({ communityId, requestId, actionId: actionId() });
  const { door } = await as(key).dispatch.getOwnCodes(place);
  const finish = (code: string | null) =>
    wang.finishRequest({
      ...{ communityId, requestId, code: code ?? undefined },
      ...{ payment: { paidBy: 'helper', amountFen: paidFen }, actionId: actionId() },
    });
  if (isMisheard) await refused(finish(door === '0000' ? '0001' : '0000'));
  await finish(door);
}

async function refused(deed: Promise<unknown>): Promise<void> {
  const code = await deed.then(
    () => 'done',
    (refusal: unknown) => (refusal instanceof Refused ? refusal.code : 'broken'),
  );
  if (code !== 'CODE_WRONG') throw new Error(`a wrong code was answered with ${code}`);
}
