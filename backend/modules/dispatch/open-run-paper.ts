import type { LinkOpener } from '../../kernel/linked-file';
import * as dropOffs from './drop-offs';
import { labelPages } from './paper/label-pages';
import { runLink } from './paper/links';
import { paperPage } from './paper/paper-page';
import { sheetPages } from './paper/sheet-pages';
import * as runSheets from './run-sheets';
import * as runs from './runs';
import { texts } from './texts';
import { wavesOfRun } from './waves-behind';

/** Makes the print pages of a run as it stands when the link is opened. */
export const openRunPaper: LinkOpener = async (opened) => {
  const asked = runLink.open(opened);
  if (!asked) return undefined;
  const { communityId, runId, paper } = asked;
  const run = await runs.find(opened.db, communityId, runId);
  if (!run) return undefined;
  const doors = await dropOffs.listInClimbingOrder(opened.db, communityId, runId);
  const runLabel = texts.runOf(run.madeOn, run.runNo);
  const waves = await wavesOfRun(opened.db, communityId, runId);
  if (paper === 'labels') {
    const pages = labelPages(doors.map((door) => ({ ...door, from: [waves, runs.labelOf(run)] })));
    return {
      kind: 'page',
      html: paperPage({ title: `${texts.labelsTitle} ${runLabel}`, pages, look: 'labels' }),
    };
  }
  const sheets = await runSheets.listOfRun(opened.db, communityId, runId);
  const pages = sheets.flatMap((sheet) =>
    sheetPages({
      ...sheet,
      runLabel,
      waves,
      doors: doors.filter((door) => door.entranceId === sheet.entranceId),
    }),
  );
  return {
    kind: 'page',
    html: paperPage({ title: `${texts.sheetTitle} ${runLabel}`, pages, look: 'sheet' }),
  };
};
