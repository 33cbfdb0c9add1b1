import { fromBase64, toBase64 } from './base64';
import {
  findFile,
  getFile,
  lastingFiles,
  removeFile,
  saveFile,
  userFolder,
  writeLastingFile,
} from './file-store';
import { answerBoth, failPlainly, defineApi, wx } from './wx';

type Content = string | ArrayBuffer;
type Callbacks = Parameters<typeof answerBoth>[1];

const decode = (bytes: Uint8Array, encoding?: string): Content => {
  if (encoding === 'base64') return toBase64(bytes);
  if (encoding) return new TextDecoder(encoding === 'utf8' ? 'utf-8' : encoding).decode(bytes);
  return bytes.slice().buffer;
};

const encode = (content: Content, encoding = 'utf8'): Uint8Array => {
  if (typeof content !== 'string') return new Uint8Array(content);
  return encoding === 'base64' ? fromBase64(content) : new TextEncoder().encode(content);
};

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
};

const filesIn = (folder: string): string[] =>
  lastingFiles().flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));

const access = (path: string): void => void (path === userFolder || getFile(path));

const sync = {
  accessSync: access,
  readFileSync: (path: string, encoding?: string) => decode(getFile(path).bytes, encoding),
  writeFileSync: (path: string, content: Content, encoding?: string) =>
    writeLastingFile(path, encode(content, encoding)),
  saveFileSync: (from: string, to?: string) => saveFile(from, to),
  appendFileSync: (path: string, content: Content, encoding?: string) =>
    writeLastingFile(path, joined(getFile(path).bytes, encode(content, encoding))),
  unlinkSync: removeFile,
  statSync: (path: string) => ({
    size: getFile(path).bytes.length,
    isFile: () => true,
    isDirectory: () => false,
  }),
};

interface FileRequest extends Callbacks {
  path: string;
  filePath: string;
  dirPath: string;
  tempFilePath: string;
  encoding?: string;
  data: Content;
}

const acts: Record<string, (request: FileRequest) => object | void> = {
  access: ({ path }) => access(path),
  readFile: ({ filePath, encoding }) => ({ data: sync.readFileSync(filePath, encoding) }),
  writeFile: ({ filePath, data: content, encoding }) => sync.writeFileSync(filePath, content, encoding),
  appendFile: ({ filePath, data: content, encoding }) => sync.appendFileSync(filePath, content, encoding),
  readdir: ({ dirPath }) => ({ files: filesIn(dirPath) }),
  saveFile: ({ tempFilePath, filePath }) => ({ savedFilePath: saveFile(tempFilePath, filePath) }),
  unlink: ({ filePath }) => removeFile(filePath),
  removeSavedFile: ({ filePath }) => removeFile(filePath),
  getFileInfo: ({ filePath }) => ({ size: getFile(filePath).bytes.length }),
  getSavedFileList: () => ({
    fileList: lastingFiles().map((filePath) => ({
      filePath,
      size: findFile(filePath)?.bytes.length ?? 0,
      createTime: 0,
    })),
  }),
};

const run = async (
  name: string,
  act: (request: FileRequest) => object | void,
  request: FileRequest,
): Promise<object> => {
  await Promise.resolve();
  try {
    return { errMsg: `${name}:ok`, ...act(request) };
  } catch (cause) {
    return failPlainly({ errMsg: `${name}:fail ${cause instanceof Error ? cause.message : String(cause)}` });
  }
};

/** A file manager always reports to callbacks, never by promise. */
const managed = Object.fromEntries(
  Object.entries(acts).map(([name, act]) => [
    name,
    (request: FileRequest) =>
      void answerBoth(run(name, act, request), {
        ...request,
        complete: request.complete ?? (() => undefined),
      }),
  ]),
);

/** Gives the app its files; lasting ones survive the app's end. */
export const provideFiles = (): void => {
  wx.env = { USER_DATA_PATH: userFolder };
  wx.getFileSystemManager = () => ({ ...sync, ...managed });
  defineApi<FileRequest>('saveFile', ({ tempFilePath, filePath }) => ({
    savedFilePath: saveFile(tempFilePath, filePath),
  }));
  defineApi<FileRequest>('getFileInfo', ({ filePath }) => ({ size: getFile(filePath).bytes.length }));
};
