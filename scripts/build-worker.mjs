// The last step of the web build: an id for it, hints for the first page, and the worker that keeps its files.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const homePage = 'pages/home/index';

/** 'shell' for what everybody opens, else the package: 'packages/volunteer/run/index' → 'volunteer'. */
const packageOf = (page) => (page.startsWith('packages/') ? page.split('/')[1] : 'shell');

/** Files by package, each in one only: what the shell has is not named again. */
function packagesOf(pages, entryFiles) {
  const named = { shell: new Set(entryFiles) };
  for (const [page, files] of Object.entries(pages)) {
    const addresses = files.map((file) => `/${file}`);
    named[packageOf(page)] = new Set([...(named[packageOf(page)] ?? []), ...addresses]);
  }
  const { shell } = named;
  const others = Object.entries(named).filter(([name]) => name !== 'shell');
  const rest = others.map(([name, files]) => [name, [...files].filter((file) => !shell.has(file))]);
  return { shell: [...shell], ...Object.fromEntries(rest) };
}

const entryFilesIn = (html) =>
  [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg|png|ico|webmanifest))"/g)].map(([, file]) => file);

const hint = (file) =>
  `<link rel="preload" as="${file.endsWith('.css') ? 'style' : 'script'}" href="/${file}"/>`;

const idOf = (folder, html) =>
  createHash('sha256')
    .update(html)
    .update(readdirSync(folder, { recursive: true }).sort().join('\n'))
    .digest('hex')
    .slice(0, 16);

/** What is asked while the rest is on its way: a file of its own, so that it comes first. Answers its address. */
function buildEarly(root, folder) {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(root, 'web', 'early.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2018',
  });
  const [{ contents }] = outputFiles;
  const address = `/js/early.${createHash('sha256').update(contents).digest('hex').slice(0, 8)}.js`;
  writeFileSync(path.join(folder, address), contents);
  return address;
}

/** The shell's icon within the page: as a file it would be what the first paint waits for. */
const inlineIcon = (root, html) => {
  const svg = readFileSync(path.join(root, 'web', 'files', 'icon.svg'), 'utf8')
    .replace(/\s+/g, ' ')
    .trim();
  return html.replace(/<img src="\/icon\.svg"[^>]*>/, svg.replace('<svg', '<svg width="40" height="40"'));
};

/** Finishes the web build in `folder`. */
export function buildWorker(root, folder) {
  const listed = path.join(folder, 'page-files.json');
  if (!existsSync(listed)) throw new Error('the build has not said which files each page needs');
  const pages = JSON.parse(readFileSync(listed, 'utf8'));
  rmSync(listed);
  const index = path.join(folder, 'index.html');
  const early = `<title>$1</title><script async src="${buildEarly(root, folder)}"></script>`;
  const html = inlineIcon(root, readFileSync(index, 'utf8')).replace(/<title>(.*?)<\/title>/, early);
  const id = idOf(folder, html);
  const entry = [...entryFilesIn(html), '/offline.html'];
  const hints = (pages[homePage] ?? []).filter((file) => !entry.includes(`/${file}`)).map(hint);
  const head = `<meta name="sandan-build" content="${id}"/>${hints.join('')}</head>`;
  writeFileSync(index, html.replace('</head>', head));
  buildSync({
    entryPoints: [path.join(root, 'web', 'worker.ts')],
    outfile: path.join(folder, 'worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2018',
    define: { BUILD: JSON.stringify({ id, packages: packagesOf(pages, entry) }) },
  });
}
