import { v7 } from 'uuid';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID as communityId } from '../backend/demo';
import { startHttpClient } from './http-client';
import { registerFile, upload } from './register-file';

const ROWS = 10_000;

/** How long each step of an import takes, once, over HTTP on an idle server; times in ms. */
export interface ImportStep {
  what: string;
  ms: number;
}

/** An import of 10,000 rows from the first part to the last row written, and what the same file says afterwards. */
export async function registerImport(database: BenchDatabase): Promise<ImportStep[]> {
  const http = await startHttpClient(database);
  const ask = async <Answer>(name: string, input: object): Promise<Answer> => {
    const wish = { communityId, actionId: v7(), ...input };
    const { status, text } = await http.post(`/api/households/${name}`, wish);
    if (status !== 200) throw new Error(`${name}: HTTP ${status}: ${text}`);
    // The answers of our own procedures.
    return JSON.parse(text) as Answer;
  };
  const steps: ImportStep[] = [];
  const timed = async <Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> => {
    const before = performance.now();
    const answer = await work();
    steps.push({ what, ms: Math.round(performance.now() - before) });
    return answer;
  };
  const file = registerFile(ROWS);
  for (const which of ['10,000 new rows', 'the same file again']) {
    const importId = v7();
    await timed(`${which}: upload and read`, () => upload(http, importId, file));
    const { plan } = await timed(`${which}: preview`, () => ask<{ plan: string }>('getImport', { importId }));
    await timed(`${which}: confirm`, () => ask('confirmImport', { importId, plan }));
  }
  http.stop();
  return steps;
}
