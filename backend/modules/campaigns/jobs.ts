// What this shelf has done in a thread of its own.
import { defineJob } from '../../kernel/aside/job';
import { readList } from './second-lists/read-list';
import { readListJob } from './second-lists/read-list-job';

defineJob(readListJob, readList);
