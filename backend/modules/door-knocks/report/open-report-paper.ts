import { fileOpener } from '../../../kernel/open-linked';
import { paperPage } from '../../../paper/page';
import { reportLink } from './links';
import { readReport } from './read-report';
import { reportPages, reportStyle } from './report-pages';

/** Makes the page behind a link of printReport, counted when it is opened. */
export const openReportPaper = fileOpener(reportLink, async (opened, place) => {
  const report = await readReport(opened, place);
  const { title } = report.campaign;
  return { kind: 'page', html: paperPage({ title, pages: reportPages(report), style: reportStyle }) };
});
