import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('../page/main.ts', import.meta.url));

const bundleOnce = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

let bundle: Promise<string> | undefined;

/** Bundles the browser side of the runtime, once for all apps of a test run. */
export const bundlePage = (): Promise<string> => (bundle ??= bundleOnce());
