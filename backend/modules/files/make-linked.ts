import { linkRegistry } from '../../kernel/open-linked';
import { openCatalogueExport } from '../catalogue/public';
import { openRunPaper, openSortingPaper } from '../dispatch/public';
import { openKnockPaper, openReportPaper, openRoundExport, openShareLabels } from '../door-knocks/public';
import { openRegisterExport } from '../households/public';
import { openPosters } from '../joining/public';
import { openMoneyExport, openStatementExport } from '../ledger/public';
import { openNoticePaper } from '../notices/public';
import { openEvening } from '../overview/public';
import { openExport, openSharing } from '../purchasing/public';
import { openTemplate } from '../setup/public';

/** Makes the file or page behind a link, here and now: every kind of link, by who opens it. */
export const makeLinked = linkRegistry([
  openExport,
  openSharing,
  openRunPaper,
  openSortingPaper,
  openKnockPaper,
  openEvening,
  openCatalogueExport,
  openRegisterExport,
  openTemplate,
  openPosters,
  openRoundExport,
  openReportPaper,
  openShareLabels,
  openNoticePaper,
  openMoneyExport,
  openStatementExport,
]);
