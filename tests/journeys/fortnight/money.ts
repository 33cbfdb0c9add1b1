import { actionId, type TestApp } from '../../support/app';
import { communityId } from '../../support/demo';
import { demoAccountId } from '../../../backend/demo/people';
import type { Chance } from '../week/chance';
import { aFewAtOnce } from '../week/at-once';
import { add, debtors, notZero, type Books } from './books';
import { market } from './goods';

const lin = { kind: 'person' as const, accountId: demoAccountId('lin') };
const wang = { kind: 'person' as const, accountId: demoAccountId('wang') };
const box = { kind: 'cashBox' as const };
const MINUTE_MS = 60_000;

/** A fifth of those who owe pay: most in cash into the box, some to staff by phone; some pay more than they owe. */
export async function payMany({ as, clock }: TestApp, chance: Chance, books: Books): Promise<void> {
  const owing = debtors(books);
  const paying = chance.some(owing, Math.ceil(owing.length / 3)).map(([householdId, fen], at) => ({
    ...{ householdId, isCash: chance.is(0.7), keepsRest: at % 9 === 0 },
    amountFen: at % 9 === 0 ? fen + 500 : chance.is(0.8) ? fen : Math.ceil(fen / 2),
  }));
  const paidAt = clock.now.toISOString();
  await aFewAtOnce(paying, ({ isCash, ...paid }) =>
    as('lin').ledger.recordPayment({
      ...{ communityId, ...paid, paidAt, to: isCash ? box : lin },
      ...{ way: isCash ? 'cash' : 'transfer', actionId: actionId() },
    }),
  );
  for (const { householdId, amountFen, isCash } of paying) {
    add(books.households, householdId, -amountFen);
    if (isCash) books.boxFen += amountFen;
    else add(books.people, lin.accountId, amountFen);
  }
}

/** What stands to the good of two households is given back to them from the box. */
export async function giveBack({ as, clock }: TestApp, books: Books): Promise<number> {
  const good = notZero(books.households).filter(([, fen]) => fen < 0);
  const paidAt = clock.now.toISOString();
  const given = good.slice(0, 2).filter(([, fen]) => -fen <= books.boxFen);
  for (const [householdId, fen] of given) {
    const refund = { communityId, householdId, amountFen: -fen, way: 'cash' as const, from: box, paidAt };
    await as('lin').ledger.recordRefund({ ...refund, reason: '余额退回', actionId: actionId() });
    add(books.households, householdId, -fen);
    books.boxFen += fen;
  }
  return given.length;
}

/** Some fen are let go at once; five yuan only when a second person agrees, which every other time does not happen. */
export async function letOff(
  { as }: TestApp,
  chance: Chance,
  books: Books,
  { isAgreed }: { isAgreed: boolean },
): Promise<void> {
  const [small, large] = chance.some(
    debtors(books).filter(([, fen]) => fen >= 500),
    2,
  );
  const off = async (householdId: string, amountFen: number) =>
    as('lin').ledger.writeOff({ communityId, householdId, amountFen, reason: '零头', actionId: actionId() });
  const lose = (householdId: string, fen: number) => {
    add(books.households, householdId, -fen);
    books.lostFen += fen;
  };
  if (small) {
    await off(small[0], 80);
    lose(small[0], 80);
  }
  if (!large) return;
  const { entryId } = await off(large[0], 500);
  const word = { communityId, entryId, isApproved: isAgreed };
  await as('gao').ledger.settleWriteOff({ ...word, actionId: actionId() });
  if (isAgreed) lose(large[0], 500);
}

/** Staff bring what they were paid into the box, and the box pays 王师傅 back what he has laid out, as far as it goes. */
export async function handIn({ as, clock }: TestApp, books: Books): Promise<void> {
  const paidAt = clock.now.toISOString();
  const carry = (from: typeof box | typeof lin, to: typeof box | typeof lin, amountFen: number) =>
    as('lin').ledger.recordHandIn({
      ...{ communityId, from, to, amountFen, way: 'cash', paidAt },
      actionId: actionId(),
    });
  const heldFen = books.people.get(lin.accountId) ?? 0;
  if (heldFen > 0) {
    await carry(lin, box, heldFen);
    add(books.people, lin.accountId, -heldFen);
    books.boxFen += heldFen;
  }
  const backFen = Math.min(Math.floor(books.boxFen / 2), -(books.people.get(wang.accountId) ?? 0));
  if (backFen <= 0) return;
  await carry(box, wang, backFen);
  add(books.people, wang.accountId, backFen);
  books.boxFen -= backFen;
}

/** A third of what is in the box goes to the market for what came. */
export async function paySuppliers({ as, clock }: TestApp, books: Books): Promise<void> {
  const owedFen = -(books.suppliers.get(market) ?? 0);
  const amountFen = Math.min(Math.floor(books.boxFen / 3), owedFen);
  if (amountFen <= 0) return;
  const paid = { communityId, supplierId: market, from: box, amountFen, way: 'cash' as const };
  await as('lin').ledger.paySupplier({ ...paid, paidAt: clock.now.toISOString(), actionId: actionId() });
  add(books.suppliers, market, amountFen);
  books.boxFen -= amountFen;
}

/** What is in the box in the evening; every fourth time some of it is not where it should be. */
export async function countBox({ as, clock }: TestApp, books: Books, missingFen: number): Promise<void> {
  clock.pass(MINUTE_MS);
  const countedFen = Math.max(0, books.boxFen - missingFen);
  const count = { communityId, countedFen, countedAt: clock.now.toISOString() };
  const reason = countedFen === books.boxFen ? {} : { reason: '找零找错了' };
  const { differenceFen } = await as('gao').ledger.countCash({ ...count, ...reason, actionId: actionId() });
  if (differenceFen !== countedFen - books.boxFen)
    throw new Error(`the box says ${differenceFen}, the notebook ${countedFen - books.boxFen}`);
  books.lostFen -= differenceFen;
  books.boxFen = countedFen;
  clock.pass(MINUTE_MS);
}

/** 林干事 pays the market beforehand for its share of a wave. */
export async function advance({ as, clock }: TestApp, waveId: string, amountFen: number): Promise<string> {
  const paid = { communityId, accountId: lin.accountId, waveId, supplierId: market, amountFen };
  const said = { ...paid, way: 'transfer' as const, paidAt: clock.now.toISOString(), otherThan: [] };
  return (await as('lin').ledger.recordAdvance({ ...said, actionId: actionId() })).entryId;
}

/** Of the advance counts what came; the market gives back what did not. Answers how much that was. */
export async function settleAdvance(
  { as, clock }: TestApp,
  books: Books,
  { entryId, amountFen, cameFen }: { entryId: string; amountFen: number; cameFen: number },
): Promise<number> {
  const { rows } = await as('lin').ledger.listAdvances({ communityId });
  const open = rows.find((row) => row.entryId === entryId);
  const postedFen = Math.min(amountFen, cameFen);
  add(books.suppliers, market, postedFen);
  add(books.people, lin.accountId, -postedFen);
  const toReturnFen = open?.toReturnFen ?? 0;
  if (toReturnFen !== amountFen - postedFen)
    throw new Error(`the market owes ${toReturnFen} back, the notebook says ${amountFen - postedFen}`);
  if (toReturnFen > 0)
    await as('lin').ledger.returnAdvance({
      ...{ communityId, entryId, amountFen: toReturnFen, paidAt: clock.now.toISOString() },
      actionId: actionId(),
    });
  return toReturnFen;
}
