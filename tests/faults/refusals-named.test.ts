import { describe, expect, it } from 'vitest';
import { givenDatabase } from '../support/database';
import { procedures } from '../procedures';
import { thrownRefusals, type SqlRefusals } from './support/thrown-refusals';

const database = await givenDatabase('empty');

/** What each SQL function refuses, with those that it calls. */
async function readSqlRefusals(): Promise<SqlRefusals> {
  const { rows } = await database.pool.query<{ name: string; body: string }>(
    `select proname as name, prosrc as body from pg_proc where pronamespace = 'public'::regnamespace`,
  );
  const bodies = new Map(rows.map(({ name, body }) => [name, body]));
  const reached = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const [, called = ''] of (bodies.get(name) ?? '').matchAll(/\b([a-z_]+)\(/g))
      if (bodies.has(called)) reached(called, seen);
    return seen;
  };
  const codesIn = (body: string) => [...body.matchAll(/refuse\('([A-Z_]+)'/g)].map(([, code = '']) => code);
  return new Map(
    rows.map(({ name }) => [
      name,
      new Set([...reached(name)].flatMap((one) => codesIn(bodies.get(one) ?? ''))),
    ]),
  );
}

const thrown = thrownRefusals(await readSqlRefusals());

/** A planned import says all that it may refuse in one object; whoever only shows a plan holds and compares nothing. */
const shown = 'said to whoever confirms a plan, not to whoever looks at it';
const onlyShown = { IMPORT_CHANGED_MEANWHILE: shown, NOTHING_TO_IMPORT: shown, IMPORT_OVER: shown };

/** Said by what holds accounts, of a person whom nobody knows; these deeds name nobody new. */
const noPerson = { NOT_A_COLLECTOR: 'it names no person whose account is not there already' };

/** Reached in the text of the program, but never in this procedure, and why. */
const never: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'orders.cancelOrder': {
    PRODUCT_GONE: 'every line goes: none is looked at',
    OVER_LIMIT: 'every line goes: none is looked at',
    PRICE_CHANGED: 'every line goes: none is looked at',
    SOLD_OUT: 'every line goes: none is looked at',
    SUBSTITUTE_ORDERED: 'every line goes: none is looked at',
    SUBSTITUTE_TWICE: 'every line goes: none is looked at',
  },
  'households.getImport': onlyShown,
  'households.listImportChanges': onlyShown,
  'households.listImportMissing': onlyShown,
  'catalogue.previewImport': { CATALOGUE_CHANGED_MEANWHILE: shown },
  'notices.writeOwnNotice': {
    NOTICE_COUNT_DIFFERS: 'a captain types no count once more: what is too large is refused',
    NOTICE_NOT_LIVE: 'a captain puts nothing right',
    CORRECTION_AT_ONCE: 'a captain puts nothing right',
    LEVEL_NOT_WHOLE_BUILDINGS: 'a captain changes no level',
    LEVEL_IN_PAST: 'a captain changes no level',
    LEVEL_TOO_FAR: 'a captain changes no level',
  },
  'purchasing.markArrived': {
    NOT_IN_PURCHASE: 'all of it has come, nothing is counted',
    INSTEAD_NOT_ASKED: 'all of it has come, nothing came instead',
  },
  'dispatch.proposeRuns': { PLAN_CHANGED: shown, NOTHING_TO_PLAN: shown },
  'doorKnocks.giveShareAway': { SHARE_GIVEN_AWAY: 'said of what is received, not of what is given away' },
  'ledger.writeOff': noPerson,
  'ledger.settleWriteOff': noPerson,
  'ledger.returnAdvance': noPerson,
  'ledger.splitAgain': noPerson,
  'ledger.countCash': noPerson,
  'ledger.reverseEntry': noPerson,
  'dispatch.undoDropOff': { RUN_NOT_DEPARTED: 'a recorded door is of a run that has departed' },
};

describe('a refusal that a handler can reach', () => {
  it('is looked for in every handler', () => {
    expect(procedures.filter(({ name }) => !thrown.has(name))).toEqual([]);
    expect(thrown.get('orders.placeOrder')).toContain('SOLD_OUT');
    expect(thrown.get('org.changePassword')).toContain('WRONG_PASSWORD');
  });

  it('is named by the contract, so that a screen is ready for it', () => {
    const missing = procedures.flatMap(({ name, meta }) =>
      [...(thrown.get(name) ?? [])]
        .filter((code) => !meta.refusals.some((named) => named === code) && !never[name]?.[code])
        .map((code) => `${name}: ${code}`),
    );
    expect(missing).toEqual([]);
  });

  it('and only what can be reached is named', () => {
    const usual = new Set([
      'NOT_SIGNED_IN',
      'FORBIDDEN',
      'INVALID_INPUT',
      'NOT_FOUND',
      'BUSY',
      'NO_ROOM',
      'INTERNAL',
      'CONFLICT',
    ]);
    const vain = procedures.flatMap(({ name, meta }) =>
      meta.refusals
        .filter((code) => !usual.has(code) && !thrown.get(name)?.has(code))
        .map((code) => `${name}: ${code}`),
    );
    expect(vain).toEqual([]);
  });
});
