// What this shelf has done in a thread of its own.
import { defineJob } from '../../kernel/aside/job';
import { makeLinked } from './make-linked';
import { openLinkJob } from './open-link';

defineJob(openLinkJob, makeLinked);
