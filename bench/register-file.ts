import { v7 } from 'uuid';
import { COMMUNITY_ID as communityId } from '../backend/demo';
import type { HttpClient } from './http-client';

const PER_BUILDING = 200;
const PER_ENTRANCE = 100;
const DOORS = 4;
const FIRST_BUILDING = 201;
const partSigns = 640_000;

function rowOf(door: number): string {
  const floor = (Math.floor(door / DOORS) % (PER_ENTRANCE / DOORS)) + 1;
  const entrance = (Math.floor(door / PER_ENTRANCE) % 2) + 1;
  const building = FIRST_BUILDING + Math.floor(door / PER_BUILDING);
  const phone = `1990000${String(door % 10_000).padStart(4, '0')}`;
  return `${building}号楼,${entrance}单元,${floor},${floor}0${(door % DOORS) + 1},王芳,3人,${phone},独居老人`;
}

/** Households of buildings that the register does not have yet, as a property company writes them; in base64. */
export function registerFile(rows: number): string {
  const lines = Array.from({ length: rows }, (_, door) => rowOf(door));
  const text = ['楼号,单元,楼层,户号,户名,现居人数,联系电话,备注', ...lines].join('\n');
  return Buffer.from(text).toString('base64');
}

/** Sends a file in parts, as the web does, and has it read. */
export async function upload(http: HttpClient, importId: string, file: string): Promise<void> {
  const parts = Math.ceil(file.length / partSigns);
  for (let part = 0; part < parts; part += 1) {
    const base64 = file.slice(part * partSigns, (part + 1) * partSigns);
    await act(http, 'uploadImportPart', { importId, part, base64 });
  }
  await act(http, 'startImport', { importId, fileName: 'bench.csv', source: { parts } });
}

async function act(http: HttpClient, name: string, input: object): Promise<void> {
  const { status, text } = await http.post(`/api/households/${name}`, {
    communityId,
    actionId: v7(),
    ...input,
  });
  if (status !== 200) throw new Error(`${name}: HTTP ${status}: ${text}`);
}
