import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(__dirname, '..');

interface Trigger {
  name: string;
  type: 'timer';
  config: string;
}

/** Folder name = function name; the timer fires at every full minute. */
const functions: Record<string, Trigger[]> = {
  api: [],
  timer: [{ name: 'everyMinute', type: 'timer', config: '0 */1 * * * * *' }],
  events: [],
};

/** What the platform installs itself: its own SDK, and the maker of Excel files that only an export loads. */
const installed: Record<string, Record<string, string>> = {
  api: { 'wx-server-sdk': '4.0.2', exceljs: '4.4.0' },
};
const dependenciesOf = (name: string) => installed[name] ?? { 'wx-server-sdk': '4.0.2' };

/** Programs of their own beside a function's: the thread that reads files. */
const threadsOf: Record<string, Record<string, string>> = {
  api: { 'reading-worker': path.join('backend', 'reading-worker.ts') },
};

/** Without "type" a package.json further up could turn index.js into a module without `main`. */
const packageOf = (name: string) => ({
  name,
  version: '1.0.0',
  private: true,
  main: 'index.js',
  type: 'commonjs',
  dependencies: dependenciesOf(name),
});

/** What a function may ask WeChat itself: the phone behind the button, the picture of a code, a text, a card. */
const allowed: Record<string, string[]> = {
  api: ['phonenumber.getPhoneNumber', 'wxacode.getUnlimited', 'security.msgSecCheck'],
  timer: ['subscribeMessage.send'],
};

const configOf = (name: string, triggers: Trigger[]) => ({
  permissions: { openapi: allowed[name] ?? [] },
  ...(triggers.length > 0 ? { triggers } : {}),
});

const writeJson = (file: string, content: object): void =>
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);

async function buildOne(name: string, triggers: Trigger[], folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: path.join('backend', 'transports', 'cloud', `${name}.ts`), ...threadsOf[name] },
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['wx-server-sdk', 'pg-native', 'exceljs'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  writeJson(path.join(folder, 'package.json'), packageOf(name));
  writeJson(path.join(folder, 'config.json'), configOf(name, triggers));
  return Object.keys(metafile.inputs);
}

/**
 * Builds every cloud function into `<folder>/<name>/{index.js,package.json,config.json}`.
 * Answers, by function, the source files that went in.
 */
export async function buildCloudFunctions(
  folder = path.join(root, 'dist', 'cloudfunctions'),
): Promise<Record<string, string[]>> {
  rmSync(folder, { recursive: true, force: true });
  const built: Record<string, string[]> = {};
  for (const [name, triggers] of Object.entries(functions)) {
    built[name] = await buildOne(name, triggers, path.join(folder, name));
  }
  return built;
}
