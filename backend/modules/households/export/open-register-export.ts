import { beijingParts } from '@/domain/beijing-time';
import { fileOpener } from '../../../kernel/open-linked';
import { listEntrances } from '../doors/building-rows';
import { listKnownInPieces } from '../facts/list-known-in-pieces';
import { registerLink } from './register-link';
import { registerWorkbook } from './register-workbook';
import { exportTexts } from '../texts';

/** Makes the workbook behind a link of exportRegister. */
export const openRegisterExport = fileOpener(
  registerLink,
  async (opened, { communityId, entranceId, inFull }) => {
    const entrances = await listEntrances(opened.db, communityId);
    const ids = entranceId ? [entranceId] : entrances.map((one) => one.entranceId);
    const { month, date } = beijingParts(opened.now.toISOString());
    return {
      kind: 'workbook',
      name: exportTexts.file(`${month}月${date}日`, inFull !== null),
      bytes: await registerWorkbook(await listKnownInPieces(opened, communityId, ids), inFull),
    };
  },
);
