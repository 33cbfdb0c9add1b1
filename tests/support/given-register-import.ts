import type { DatabaseHandle } from '../../backend/db/database';
import type { FactOrigin, HouseholdFacts } from '../../backend/modules/households/facts/household-facts';
import {
  listKnownHouseholds,
  type KnownHousehold,
} from '../../backend/modules/households/facts/known-households';
import { recordFacts } from '../../backend/modules/households/facts/record-facts';
import { demoId } from '../../backend/demo';
import { actionId, type TestApp } from './app';
import { givenImport } from './given-import';
import { second } from './second-community';
import { testSecrets } from './secrets';

const head = '楼号,单元,楼层,户号,户名,现居人数,联系电话,备注';
const { communityId } = second;

/** A small register as a file, under the usual head. */
export const csvOf = (...rows: string[]): { name: string; bytes: Uint8Array } => ({
  name: '花名册.csv',
  bytes: Buffer.from([head, ...rows].join('\n')),
});

/** What staff of the second community do with an import, and what then stands in its register. */
export function importsOf(app: TestApp, database: DatabaseHandle) {
  const { households } = app.as('far-staff');
  const ctx = {
    db: database.db,
    secrets: testSecrets,
    now: app.clock.now,
    actor: { accountId: demoId('account far-staff') },
  };
  const look = (importId: string) => households.getImport({ communityId, importId });
  const confirm = async (importId: string) => {
    const { plan } = await look(importId);
    return households.confirmImport({ communityId, importId, plan, actionId: actionId() });
  };
  const begin = (file: { name: string; bytes: Uint8Array }) =>
    givenImport(app.as('far-staff'), communityId, file);
  const known = async (door: string): Promise<KnownHousehold | undefined> =>
    (await listKnownHouseholds(ctx, communityId)).find(
      ({ buildingNo, entranceNo, roomNo }) => [buildingNo, entranceNo, roomNo].join('-') === door,
    );
  const say = async (door: string, values: Omit<HouseholdFacts, 'householdId'>, origin: FactOrigin) => {
    const { householdId = '' } = (await known(door)) ?? {};
    await recordFacts(ctx, communityId, [{ householdId, ...values }], origin);
  };
  const imported = async (...rows: string[]) => {
    const importId = await begin(csvOf(...rows));
    await confirm(importId);
    return importId;
  };
  return { households, look, confirm, begin, known, say, imported };
}
