import { v7 } from 'uuid';
import type { DatabaseHandle } from '../backend/db/database';
import { COMMUNITY_ID as communityId } from '../backend/demo';
import { startHttpClient } from './http-client';

const BUILDINGS = 50;
const FLOORS = 25;
const DOORS = 4;
const partSigns = 640_000;

/** How long each step of an import takes, once, over HTTP on an idle server; times in ms. */
export interface ImportStep {
  what: string;
  ms: number;
}

/** 10,000 households of buildings that the register does not have yet, as a property company writes them. */
function tenThousand(): string {
  const rows: string[] = [];
  for (let door = 0; door < BUILDINGS * 2 * FLOORS * DOORS; door += 1) {
    const floor = (Math.floor(door / DOORS) % FLOORS) + 1;
    const entrance = (Math.floor(door / (DOORS * FLOORS)) % 2) + 1;
    const building = 201 + Math.floor(door / (DOORS * FLOORS * 2));
    const phone = `1990000${String(door % 10_000).padStart(4, '0')}`;
    rows.push(
      `${building}号楼,${entrance}单元,${floor},${floor}0${(door % DOORS) + 1},王芳,3人,${phone},独居老人`,
    );
  }
  const text = ['楼号,单元,楼层,户号,户名,现居人数,联系电话,备注', ...rows].join('\n');
  return Buffer.from(text).toString('base64');
}

/** An import of 10,000 rows from the first part to the last row written, and what the same file says afterwards. */
export async function registerImport(database: DatabaseHandle): Promise<ImportStep[]> {
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
  const upload = async (importId: string, file: string) => {
    const parts = Math.ceil(file.length / partSigns);
    for (let part = 0; part < parts; part += 1) {
      const base64 = file.slice(part * partSigns, (part + 1) * partSigns);
      await ask('uploadImportPart', { importId, part, base64 });
    }
    await ask('startImport', { importId, fileName: 'bench.csv', source: { parts } });
  };
  const file = tenThousand();
  for (const which of ['10,000 new rows', 'the same file again']) {
    const importId = v7();
    await timed(`${which}: upload and read`, () => upload(importId, file));
    const { plan } = await timed(`${which}: preview`, () => ask<{ plan: string }>('getImport', { importId }));
    await timed(`${which}: confirm`, () => ask('confirmImport', { importId, plan }));
  }
  http.stop();
  return steps;
}
