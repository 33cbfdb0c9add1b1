import Taro from '@tarojs/taro';
import { api, type OutputOf } from '../../wire/api';
import { ApiRefusal } from '../../wire/api-refusal';
import { NoSignal } from '../../wire/no-signal';
import { sayAloud } from '../../accessible/say-aloud';

type Part = OutputOf<'files.readExport'>;

const fileSystem = () => Taro.getFileSystemManager();
const folder = (): string => Taro.env.USER_DATA_PATH ?? '';

/** Base64 carries three bytes in four signs. */
const bytesOf = ({ base64 }: Part): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4);

const write = (filePath: string, { base64: data }: Part, isFirst: boolean) =>
  new Promise<void>((resolve, reject) => {
    const file = { filePath, data, encoding: 'base64' as const, success: () => resolve(), fail: reject };
    if (isFirst) fileSystem().writeFile(file);
    else fileSystem().appendFile(file);
  });

const isChanged = (cause: unknown): boolean => cause instanceof ApiRefusal && cause.code === 'FILE_CHANGED';

/** What it holds may change between two parts: then once from the beginning. */
const fetchWorkbook = (path: string): Promise<string> =>
  fetchParts(path).catch((cause: unknown) => {
    if (isChanged(cause)) return fetchParts(path);
    throw cause;
  });

/** Asks for the workbook part by part, because a mini-program opens no link; answers where it lies on the phone. */
async function fetchParts(path: string): Promise<string> {
  let part = await api.files.readExport({ path, from: 0, digest: null });
  const filePath = `${folder()}/${part.name}`;
  await write(filePath, part, true);
  for (let from = bytesOf(part); from < part.bytes; from += bytesOf(part)) {
    void Taro.showLoading({ title: `正在取表 ${Math.round((from / part.bytes) * 100)}%`, mask: true });
    part = await api.files.readExport({ path, from, digest: part.digest });
    await write(filePath, part, false);
  }
  return filePath;
}

const whyNot = (cause: unknown): string =>
  cause instanceof ApiRefusal || cause instanceof NoSignal
    ? cause.message
    : '这台手机打不开 Excel 表，请在电脑的网页上导出';

/**
 * Opens the workbook behind a link of an export with WeChat's own viewer; from its menu it goes to a chat or is kept.
 * Only the last one stays on the phone, and it goes at sign-out.
 */
export async function openWorkbook(path: string): Promise<void> {
  void Taro.showLoading({ title: '正在取表', mask: true });
  try {
    await forgetWorkbooks();
    const filePath = await fetchWorkbook(path);
    Taro.hideLoading();
    await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
  } catch (cause) {
    Taro.hideLoading();
    await sayAloud(whyNot(cause));
  }
}

const filesHere = () =>
  new Promise<string[]>((resolve) => {
    fileSystem().readdir({
      dirPath: folder(),
      success: ({ files }) => resolve(files),
      fail: () => resolve([]),
    });
  });

export async function forgetWorkbooks(): Promise<void> {
  const workbooks = (await filesHere()).filter((name) => name.endsWith('.xlsx'));
  for (const name of workbooks) fileSystem().unlink({ filePath: `${folder()}/${name}` });
}
