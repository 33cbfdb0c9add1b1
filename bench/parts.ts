import type { BenchDatabase } from './bench-database';
import { besideHeavyWork } from './beside';
import { boardReads } from './board';
import { boardScroll } from './board-scroll';
import { measureCampaigns } from './campaigns';
import { coldStart } from './cold-start';
import { deskReads } from './desk-reads';
import { fenceCost } from './fence';
import { firstPaint } from './first-paint';
import { ledgerReads } from './ledger';
import { measureNotices } from './notices';
import { operations } from './operations';
import { parcelTable } from './parcels';
import { placeOrderTable } from './place-order-table';
import { plannerTable } from './planner';
import { readSheetCosts } from './read-sheet';
import { registerImport } from './register-import';
import { registerReads } from './register-reads';
import { rollCall } from './roll-call';
import { rush } from './rush';
import { measureSending } from './sending';
import { shortageTable } from './shortage';
import { cloudSizes, weappSizes, webSizes } from './sizes';

/** Measures one thing; what compares it is measured in the same part, so that each may be measured alone. */
type Part = (database: BenchDatabase) => unknown;

const sizes: Part = () => [
  ...weappSizes('dist/weapp'),
  ...webSizes('dist/h5'),
  ...cloudSizes('dist/cloudfunctions'),
];

/** In this order: those from the register on fill the community up, and the last ones a thousand more. */
export const parts: Readonly<Record<string, Part>> = {
  sizes,
  sheets: readSheetCosts,
  planner: plannerTable,
  shortage: shortageTable,
  painted: firstPaint,
  rush,
  desk: deskReads,
  operations,
  placeOrder: placeOrderTable,
  sending: measureSending,
  ledger: ledgerReads,
  parcels: parcelTable,
  register: registerReads,
  boards: boardReads,
  fence: fenceCost,
  scrolled: boardScroll,
  imported: registerImport,
  beside: besideHeavyWork,
  coldStart: ({ programUrl }) => coldStart(programUrl),
  rollCall,
  campaigns: measureCampaigns,
  notices: measureNotices,
};
