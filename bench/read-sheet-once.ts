// A process of its own for bench/read-sheet.ts: reads one photo three times and says how long a processor
// worked, whoever else was there, and how large it grew.
import { readFileSync } from 'node:fs';
import { readSheet } from '../backend/sheet-reading/read-sheet';
import { median } from './statistics';

const KILOBYTES = 1024;
const MICROSECONDS = 1000;
const before = process.resourceUsage().maxRSS;
const bytes = readFileSync(process.argv[2] ?? '');
const times = [1, 2, 3].map(() => {
  const started = process.cpuUsage();
  const reading = readSheet(bytes);
  if (!reading.isRead) throw new Error(reading.whyNot);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / MICROSECONDS;
});
const megabytes = Math.round((process.resourceUsage().maxRSS - before) / KILOBYTES);
console.log(JSON.stringify({ ms: Math.round(median(times)), megabytes }));
