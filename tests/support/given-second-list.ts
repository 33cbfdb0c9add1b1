import { v7 } from 'uuid';
import { actionId, type Api } from './app';

interface Wish {
  communityId: string;
  campaignId: string;
  whose?: string;
}

const partBytes = 480_000;

/** Uploads a list as the web does and has it held beside a campaign; answers the list's id. */
export async function givenSecondList(
  { households, campaigns }: Pick<Api, 'households' | 'campaigns'>,
  { communityId, campaignId, whose = '社区卫生服务站' }: Wish,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<string> {
  const importId = v7();
  const parts = Math.max(1, Math.ceil(bytes.length / partBytes));
  for (let part = 0; part < parts; part += 1) {
    const base64 = Buffer.from(bytes.slice(part * partBytes, (part + 1) * partBytes)).toString('base64');
    await households.uploadImportPart({ communityId, importId, part, base64, actionId: actionId() });
  }
  const file = { importId, fileName: name, source: { parts } };
  const read = await campaigns.readSecondList({
    communityId,
    campaignId,
    whose,
    ...file,
    actionId: actionId(),
  });
  return read.listId;
}

/** A list as somebody types it, one household a row, under the usual heads. */
export const listOf = (...rows: string[]): { name: string; bytes: Uint8Array } => ({
  name: '卫生站名单.csv',
  bytes: Buffer.from(['楼号,单元,室号,户主,人数', ...rows].join('\n')),
});
