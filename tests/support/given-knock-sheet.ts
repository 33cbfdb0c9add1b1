import { readSheetCode } from '@/domain/sheet-code';
import { actionId, type TestApp } from './app';
import { behind } from './linked';

interface Place {
  communityId: string;
  entranceId: string;
  campaignId: string;
}

/** The page that somebody prints of an entrance of a round. */
export async function printed(
  app: TestApp,
  person: string,
  { communityId, entranceId, campaignId }: Place,
  paper: 'sheets' | 'doorStrips' = 'sheets',
): Promise<string> {
  const asked = { communityId, entranceId, campaignId, paper, actionId: actionId() };
  const { path } = await app.as(person).doorKnocks.printKnockSheets(asked);
  const file = await behind(app, path);
  if (file?.kind !== 'page') throw new Error('no page was printed');
  return file.html;
}

/** The code that people read on a printed knock sheet. */
export const codeOn = (page: string): string =>
  readSheetCode(/单号 (\d{4} \d{4})/.exec(page)?.[1] ?? '') ?? '';
