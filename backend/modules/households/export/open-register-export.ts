import { beijingParts } from '@/domain/beijing-time';
import type { LinkOpener } from '../../../kernel/linked-file';
import { listKnownHouseholds } from '../facts/known-households';
import { registerLink } from './register-link';
import { registerWorkbook } from './register-workbook';
import { exportTexts } from '../texts';

/** Makes the workbook behind a link of exportRegister. */
export const openRegisterExport: LinkOpener = async (opened) => {
  const asked = registerLink.open(opened);
  if (!asked) return undefined;
  const which = asked.entranceId ? { entranceIds: [asked.entranceId] } : {};
  const { month, date } = beijingParts(opened.now.toISOString());
  return {
    kind: 'workbook',
    name: exportTexts.file(`${month}月${date}日`, asked.inFull !== null),
    bytes: await registerWorkbook(await listKnownHouseholds(opened, asked.communityId, which), asked.inFull),
  };
};
