import { fileOpener } from '../../../kernel/open-linked';
import { findRound } from '../rounds/find-round';
import { listHouseholds } from './household-rows';
import { roundLink } from './links';
import { roundWorkbook } from './round-workbook';
import { texts } from './texts';

/** Makes the workbook behind a link of exportRound. */
export const openRoundExport = fileOpener(roundLink, async ({ db, secrets }, place) => {
  const { round } = await findRound(db, place);
  const rows = await listHouseholds(db, place);
  return {
    kind: 'workbook',
    name: texts.fileName(round.title),
    bytes: await roundWorkbook(round, rows, secrets),
  };
});
