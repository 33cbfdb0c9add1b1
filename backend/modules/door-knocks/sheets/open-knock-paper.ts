import { beijingParts, formatClock } from '@/domain/beijing-time';
import { maskName } from '@/domain/mask';
import type { Opened } from '../../../kernel/linked-file';
import { fileOpener } from '../../../kernel/open-linked';
import { placeLabel } from '../../../kernel/places';
import { doorStripPage } from '../../../paper/door-strips/pages';
import { knockSheetPage, type KnockSheetRow } from '../../../paper/knock-sheet/pages';
import { listKnownHouseholds } from '../../households/public';
import { captainOf } from '../../org/public';
import { findRound } from '../rounds/find-round';
import { knockPaperLink } from './knock-paper-link';
import * as knockSheets from './knock-sheets';
import { texts } from './texts';

interface Place {
  communityId: string;
  entranceId: string;
}

/** Makes the paper of a round for an entrance, of what is known when the link is opened. */
export const openKnockPaper = fileOpener(knockPaperLink, async (opened, { sheetCode, ...place }) => {
  const html = sheetCode ? await sheetOf(opened, place, sheetCode) : await stripsOf(opened, place);
  return html === undefined ? undefined : { kind: 'page', html };
});

async function headOf(opened: Opened, place: Place) {
  const { communityId } = place;
  return {
    communityName: await placeLabel(opened.db, 'community', { communityId }),
    entranceLabel: await placeLabel(opened.db, 'entrance', place),
    captain: await captainOf(opened, place),
  };
}

async function sheetOf(opened: Opened, place: Place, sheetCode: string): Promise<string | undefined> {
  const { communityId } = place;
  const sheet = await knockSheets.findByCode(opened.db, communityId, sheetCode);
  if (!sheet) return undefined;
  const { captain, ...head } = await headOf(opened, place);
  const { round } = await findRound(opened.db, { communityId, campaignId: sheet.campaignId });
  const onPaper = {
    ...head,
    sheetCode,
    roundName: texts.roundName(round.number, round.title),
    captainName: captain?.name ?? undefined,
    printedAt: printedAtOf(opened.now),
    rows: await rowsOf(opened, communityId, sheet.householdIds),
  };
  return knockSheetPage(texts.sheetTitle(head.entranceLabel), [onPaper]);
}

function printedAtOf(now: Date): string {
  const { month, date } = beijingParts(now.toISOString());
  return texts.day(month, date, formatClock(now.toISOString()));
}

/** A household that has moved out since keeps its row: those below keep theirs. */
async function rowsOf(opened: Opened, communityId: string, householdIds: string[]): Promise<KnockSheetRow[]> {
  const known = await listKnownHouseholds(opened, communityId, { householdIds });
  const byId = new Map(known.map((one) => [one.householdId, one]));
  return householdIds.map((id, at) => {
    const { roomNo = texts.movedOut, householderName, remark } = byId.get(id) ?? {};
    const householder = householderName ? maskName(householderName) : undefined;
    return { rowNo: at + 1, label: roomNo, householder, hint: remark ?? undefined };
  });
}

async function stripsOf(opened: Opened, place: Place): Promise<string | undefined> {
  const { captain, ...head } = await headOf(opened, place);
  if (!captain?.phone) return undefined;
  const strip = { ...head, captainName: captain.name ?? '', phone: captain.phone };
  return doorStripPage(texts.stripTitle(head.entranceLabel), [strip], { withSlips: true });
}
