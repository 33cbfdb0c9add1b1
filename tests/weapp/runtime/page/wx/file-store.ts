import { fromBase64, toBase64 } from './base64';

interface StoredFile {
  type: string;
  bytes: Uint8Array;
}

const temporary = new Map<string, StoredFile>();
const prefix = 'mpfile:';
let serial = 0;

const extensions: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' };
const types = Object.fromEntries(Object.entries(extensions).map(([type, extension]) => [extension, type]));

const typeOf = (path: string): string => types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** Folder of files that stay when the app ends. */
export const userFolder = 'http://usr';

/** Keeps bytes as a file that lasts until the app ends; answers its path. */
export const addTemporaryFile = (bytes: Uint8Array, type: string): string => {
  serial += 1;
  const path = `http://tmp/${Date.now()}-${serial}.${extensions[type] ?? 'bin'}`;
  temporary.set(path, { type, bytes });
  return path;
};

const isLasting = (path: string): boolean => path.startsWith(userFolder) || path.startsWith('http://store/');

/** Finds a file's bytes, temporary or lasting. */
export const findFile = (path: string): StoredFile | undefined => {
  const lasting = localStorage.getItem(prefix + path);
  return lasting === null ? temporary.get(path) : { type: typeOf(path), bytes: fromBase64(lasting) };
};

/** Gives a file's bytes, or fails with WeChat's words. */
export const getFile = (path: string): StoredFile => {
  const file = findFile(path);
  if (!file) throw new Error(`no such file or directory, open ${path}`);
  return file;
};

/** Writes a lasting file; only the app's own folders can be written. */
export const writeLastingFile = (path: string, bytes: Uint8Array): void => {
  if (!isLasting(path)) throw new Error(`permission denied, open ${path}`);
  localStorage.setItem(prefix + path, toBase64(bytes));
};

/** Moves a temporary file to where it lasts; answers its new path. */
export const saveFile = (from: string, to?: string): string => {
  const file = getFile(from);
  serial += 1;
  const path = to ?? `http://store/${Date.now()}-${serial}.${extensions[file.type] ?? 'bin'}`;
  writeLastingFile(path, file.bytes);
  temporary.delete(from);
  return path;
};

/** Removes a file; fails when there is none. */
export const removeFile = (path: string): void => {
  getFile(path);
  temporary.delete(path);
  localStorage.removeItem(prefix + path);
};

/** Lists the paths of all lasting files. */
export const lastingFiles = (): string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));

/** Gives an address the browser can show: a file's content, or the address itself. */
export const resolveFile = (address: string): string => {
  const file = findFile(address);
  return file ? `data:${file.type};base64,${toBase64(file.bytes)}` : address;
};
