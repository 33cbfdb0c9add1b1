import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const mimeTypes: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const assets = new Set(['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp', '.ttf', '.woff', '.woff2']);

const fontFolder = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/wght.css'),
);

/** A Chinese web font under the name that the pages ask for first, so that no font of the machine is measured. */
const fontStyle = (): string =>
  readFileSync(join(fontFolder, 'wght.css'), 'utf8').replaceAll("'Noto Sans SC Variable'", "'PingFang SC'");

const pageFile = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`./page/${name}`, import.meta.url)), 'utf8');

/** What the browser may fetch: the runtime's own texts, the dist's pictures, and what the app has uploaded. */
export interface Served {
  dist: string;
  app: string;
  page: string;
  uploads: ReadonlyMap<string, { bytes: Buffer; type: string }>;
  /** Draws all Chinese in one web font. */
  hasWebFont: boolean;
}

/** A server on a free port of this machine. */
export interface LocalServer {
  address: string;
  close: () => Promise<void>;
}

const send = (response: ServerResponse, type: string, body: string | Buffer): void => {
  response.writeHead(200, { 'content-type': type });
  response.end(body);
};

const sendFont = (path: string, response: ServerResponse): void =>
  send(response, 'font/woff2', readFileSync(join(fontFolder, 'files', basename(path))));

const sendAsset = ({ dist }: Served, path: string, response: ServerResponse): void => {
  const file = join(dist, normalize(path));
  if (!assets.has(extname(file)) || !existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': mimeTypes[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
};

const answer = (served: Served, path: string, response: ServerResponse): void => {
  const texts: Record<string, () => string> = {
    '/': () => pageFile('index.html'),
    '/__runtime/font.css': () => (served.hasWebFont ? fontStyle() : ''),
    '/__runtime/app.js': () => served.app,
    '/__runtime/page.js': () => served.page,
    '/__runtime/shell.css': () => pageFile('shell.css'),
    '/__runtime/builtin-components.css': () => pageFile('builtin-components.css'),
  };
  const text = texts[path];
  const upload = path.startsWith('/__cloud/')
    ? served.uploads.get(path.slice('/__cloud/'.length))
    : undefined;
  if (text) return send(response, mimeTypes[extname(path)] ?? 'text/html', text());
  if (upload) return send(response, upload.type, upload.bytes);
  if (path.startsWith('/__runtime/files/')) return sendFont(path, response);
  sendAsset(served, path, response);
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Serves one compiled mini-program to the browser, on 127.0.0.1 only. */
export const serve = async (served: Served): Promise<LocalServer> => {
  const server = createServer(({ url = '/' }, response) =>
    answer(served, decodeURIComponent(new URL(url, 'http://localhost').pathname), response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => close(server) };
};
