import { beijingParts } from '@/domain/beijing-time';
import { waveNames } from '@/domain/waves';
import type { Database } from '../../db/database';
import type { Secrets } from '../../kernel/secrets';
import { openTicket } from './export-token';
import * as waveSums from './wave-sums';
import { waveWorkbook } from './wave-workbook';

/** A file to save under a name that people read. */
export interface ExportedFile {
  name: string;
  bytes: Uint8Array;
}

interface Asked {
  db: Database;
  secrets: Secrets;
  token: string;
  now: Date;
}

/** Makes the file behind a link of exportWave; undefined when the link is not ours or its ten minutes are over. */
export async function openExport({ db, secrets, token, now }: Asked): Promise<ExportedFile | undefined> {
  const ticket = openTicket(secrets, token, now);
  if (!ticket) return undefined;
  const { communityId, waveId, supplierId } = ticket;
  const wave = await waveSums.find(db, communityId, waveId);
  if (!wave) return undefined;
  const shares = await waveSums.sharesOf(db, communityId, waveId);
  const { month, date } = beijingParts(wave.closesAt.toISOString());
  return {
    name: `${month}月${date}日${waveNames[wave.kind]}采购单.xlsx`,
    bytes: await waveWorkbook(shares.filter((share) => !supplierId || share.supplierId === supplierId)),
  };
}
