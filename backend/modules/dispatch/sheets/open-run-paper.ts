import { fileOpener } from '../../../kernel/open-linked';
import { paperPage } from '../../../paper/page';
import * as dropOffs from '../doors/drop-offs';
import { labelPages } from '../paper/label-pages';
import { runLink } from '../paper/links';
import { sheetPages } from '../paper/sheet-pages';
import { dispatchStyle } from '../paper/style';
import * as runSheets from './run-sheets';
import * as runs from '../runs/runs';
import { texts } from '../texts';
import { wavesOfRun } from '../runs/waves-behind';

/** Makes the print pages of a run as it stands when the link is opened. */
export const openRunPaper = fileOpener(runLink, async ({ db }, { communityId, runId, paper }) => {
  const run = await runs.find(db, communityId, runId);
  if (!run) return undefined;
  const doors = await dropOffs.listInClimbingOrder(db, communityId, runId);
  const runLabel = texts.runOf(run.madeOn, run.runNo);
  const waves = await wavesOfRun(db, communityId, runId);
  if (paper === 'labels') {
    const pages = labelPages(doors.map((door) => ({ ...door, from: [waves, runs.labelOf(run)] })));
    return {
      kind: 'page',
      html: paperPage({ title: `${texts.labelsTitle} ${runLabel}`, pages, style: dispatchStyle }),
    };
  }
  const sheets = await runSheets.listOfRun(db, communityId, runId);
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
    html: paperPage({ title: `${texts.sheetTitle} ${runLabel}`, pages, style: dispatchStyle }),
  };
});
