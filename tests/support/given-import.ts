import { v7 } from 'uuid';
import { actionId, type Api } from './app';

const partBytes = 480_000;

/** Uploads a file as the web does and begins its import; answers the import's id. */
export async function givenImport(
  { households }: Api,
  communityId: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<string> {
  const importId = v7();
  const parts = Math.max(1, Math.ceil(bytes.length / partBytes));
  for (let part = 0; part < parts; part += 1) {
    const base64 = Buffer.from(bytes.slice(part * partBytes, (part + 1) * partBytes)).toString('base64');
    await households.uploadImportPart({ communityId, importId, part, base64, actionId: actionId() });
  }
  const source = { parts };
  await households.startImport({ communityId, importId, fileName: name, source, actionId: actionId() });
  return importId;
}
