// The thread for work as large as a file: a program of its own in every bundle (scripts/build-server.mjs, scripts/cloud-functions.ts).
import { parentPort } from 'node:worker_threads';
import { serveJobs } from './kernel/aside/serve-jobs';
import './modules/campaigns/jobs';
import './modules/catalogue/jobs';
import './modules/door-knocks/jobs';
import './modules/files/jobs';
import './modules/households/jobs';
import './modules/setup/jobs';

if (parentPort) serveJobs(parentPort);
