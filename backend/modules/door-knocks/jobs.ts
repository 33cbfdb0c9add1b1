// What this shelf has done in a thread of its own.
import { defineJob } from '../../kernel/aside/job';
import { readSheet } from '../../sheet-reading/read-sheet';
import { readSheetJob } from './sheets/read-sheet-job';

defineJob(readSheetJob, (_, bytes) => Promise.resolve(readSheet(bytes)));
