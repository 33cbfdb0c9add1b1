import { readSheetCode } from '@/domain/sheet-code';
import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import * as knockSheets from './knock-sheets';

/** The knock sheet whose code somebody has typed: a slip of the finger and an unknown sheet are told apart. */
export async function findKnockSheet(
  db: Database,
  communityId: string,
  typed: string,
): Promise<knockSheets.KnockSheetRecord> {
  const code = readSheetCode(typed);
  if (!code) throw new Refusal('SHEET_CODE_WRONG');
  const sheet = await knockSheets.findByCode(db, communityId, code);
  if (!sheet) throw new Refusal('NO_SUCH_SHEET');
  return sheet;
}
