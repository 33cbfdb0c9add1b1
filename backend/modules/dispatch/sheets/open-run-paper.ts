import { fileOpener } from '../../../kernel/open-linked';
import { paperPage } from '../../../paper/page';
import * as dropOffs from '../doors/drop-offs';
import { listLabels, onRun } from '../parcels/list-labels';
import { labelPages, type Label } from '../paper/label-pages';
import { runLink } from '../paper/links';
import { sheetPages } from '../paper/sheet-pages';
import { dispatchStyle } from '../paper/style';
import * as runSheets from './run-sheets';
import * as runs from '../runs/runs';
import { texts } from '../texts';
import { wavesOfRun } from '../runs/waves-behind';

/** Makes the print pages of a run as it stands when the link is opened. */
export const openRunPaper = fileOpener(runLink, async ({ db, secrets }, { communityId, runId, paper }) => {
  const run = await runs.find(db, communityId, runId);
  if (!run) return undefined;
  const doors = await dropOffs.listInClimbingOrder(db, communityId, runId);
  const runLabel = texts.runOf(run.madeOn, run.runNo);
  const waves = await wavesOfRun(db, communityId, runId);
  if (paper === 'labels') {
    const from = [waves, runs.labelOf(run)] as const;
    const parcels = await listLabels({ db, secrets }, communityId, onRun(communityId, runId));
    const labels = doors.flatMap((door): Label[] => {
      const own = parcels.filter(({ householdId }) => householdId === door.householdId);
      return own.length > 0 ? own.map((parcel) => ({ ...parcel, from, parcel })) : [{ ...door, from }];
    });
    const pages = labelPages(labels);
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
