// npm run bench: measures, prints a table, writes bench/results.json. Ratios within this one run; never a test.
import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect } from '../backend/db/connect';
import { openDatabase } from '../backend/db/database';
import { seedDemo } from '../backend/demo';
import { testSecrets } from '../tests/support/secrets';
import { besideHeavyWork } from './beside';
import { buildMissing } from './built';
import { boardReads } from './board';
import { boardScroll } from './board-scroll';
import { ledgerReads } from './ledger';
import { measureCampaigns } from './campaigns';
import { coldStart } from './cold-start';
import { deskReads } from './desk-reads';
import { fenceCost } from './fence';
import { firstPaint } from './first-paint';
import { measureNotices } from './notices';
import { operations } from './operations';
import { BENCH_NOW } from './order-fixture';
import { placeOrderTable } from './place-order-table';
import { parcelTable } from './parcels';
import { plannerTable } from './planner';
import { readSheetCosts } from './read-sheet';
import { registerReads } from './register-reads';
import { registerImport } from './register-import';
import { rollCall } from './roll-call';
import { rush } from './rush';
import { shortageTable } from './shortage';
import { measureSending } from './sending';
import { cloudSizes, weappSizes, webSizes } from './sizes';

async function measure() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-bench-'));
  chmodSync(folder, 0o711);
  const connection = await connect({ databaseUrl: process.env.DATABASE_URL, folder, log: () => {} });
  const database = { ...openDatabase(connection.ownerUrl), programUrl: connection.url };
  await seedDemo(database, { now: BENCH_NOW, secrets: testSecrets });
  const painted = await firstPaint(database);
  const lastMinute = await rush(database);
  const reads = await deskReads(database);
  const costs = await operations(database);
  const placeOrder = await placeOrderTable(database);
  const sending = await measureSending(database);
  const money = await ledgerReads(database);
  const parcels = await parcelTable(database);
  // Last: they fill the community up, and nothing else should be measured among so many.
  const register = await registerReads(database);
  const boards = await boardReads(database);
  const fence = await fenceCost(database);
  const scrolled = await boardScroll(database);
  const imported = await registerImport(database);
  const beside = await besideHeavyWork(database);
  const apiColdStart = coldStart(connection.url);
  const safe = await rollCall(database);
  // Among the households of a thousand communities nothing else should be measured.
  const campaigns = await measureCampaigns(database);
  const notices = await measureNotices(database);
  await database.close();
  await connection.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    painted,
    rush: lastMinute,
    operations: costs,
    reads: [...reads, ...boards, ...register],
    placeOrder,
    ledger: money,
    parcels,
    fence,
    imported,
    beside,
    scrolled,
    apiColdStart,
    rollCall: safe,
    campaigns,
    sending,
    notices,
  };
}

async function run(): Promise<void> {
  buildMissing();
  const sizes = [...weappSizes('dist/weapp'), ...webSizes('dist/h5'), ...cloudSizes('dist/cloudfunctions')];
  const measured = {
    ...(await measure()),
    sheets: readSheetCosts(),
    planner: await plannerTable(),
    shortage: shortageTable(),
  };
  const machine = { cores: os.cpus().length, model: os.cpus()[0]?.model ?? '', node: process.version };
  console.table(measured.painted);
  console.table([measured.rush]);
  console.table(measured.reads);
  console.table(measured.ledger);
  console.table(measured.parcels);
  console.table(measured.operations);
  console.table(measured.placeOrder);
  console.table(measured.fence);
  console.table(measured.imported);
  console.table(measured.beside);
  console.table(measured.scrolled);
  console.table(measured.sheets);
  console.table(measured.planner);
  console.table(measured.shortage);
  console.table(sizes);
  console.table(measured.apiColdStart);
  console.table([measured.rollCall]);
  console.table(measured.campaigns.knocks);
  console.table(measured.campaigns.reads);
  console.table([{ fiftyBoards: measured.campaigns.fiftyBoards, ...measured.campaigns.jobs }]);
  console.table(measured.sending);
  const { status, ...queueing } = measured.notices;
  console.table([queueing]);
  console.table([status]);
  const results = { measuredAt: new Date().toISOString(), machine, ...measured, sizes };
  writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`);
}

void run();
