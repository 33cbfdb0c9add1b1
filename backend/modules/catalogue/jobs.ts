// What this shelf has done in a thread of its own.
import { defineJob } from '../../kernel/aside/job';
import { takeApart } from '../../workbook/take-apart';
import { catalogueRows } from './workbook/read-rows';
import { readCatalogueJob } from './workbook/rows-for-call';

defineJob(readCatalogueJob, async (_ctx, file) =>
  catalogueRows(await takeApart(Buffer.from(file, 'base64'))),
);
