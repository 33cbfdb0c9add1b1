import type { Chunk, Compilation, Compiler } from 'webpack';

/** The part of webpack's groups of chunks that is used here: a page and the files it needs. */
interface Group {
  chunks: readonly Chunk[];
  origins: readonly { request?: string | null }[];
}

const pageIn = /(?:^|[\\/])((?:pages|packages)[\\/].+?)(?:\.tsx)?$/;

/** 'packages/volunteer/run/index', when the group is what one of our pages is loaded by. */
const pageOf = ({ origins }: Group): string | undefined =>
  origins
    .map(({ request }) => pageIn.exec(request ?? '')?.[1]?.replaceAll('\\', '/'))
    .find((page) => page !== undefined);

const filesOf = ({ chunks }: Group): string[] =>
  chunks.flatMap((chunk) => [...chunk.files]).filter((file) => /\.(js|css)$/.test(file));

/** The files that each page needs beyond the entry's, as webpack has laid them out: { page: files }. */
export function pageFiles({ chunkGroups }: Pick<Compilation, 'chunkGroups'>): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  // webpack's own types leave the request of an origin open.
  for (const group of chunkGroups as readonly Group[]) {
    const page = pageOf(group);
    if (page) found[page] = filesOf(group);
  }
  return found;
}

/** Writes page-files.json beside the build; scripts/build-worker.mjs makes the worker of it and takes it away. */
export class PageFiles {
  apply(compiler: Compiler): void {
    const { Compilation: stages, sources } = compiler.webpack;
    // This compilation only: the style sheets and the page are compiled in compilations below it.
    compiler.hooks.thisCompilation.tap('page-files', (compilation) => {
      const stage = stages.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'page-files', stage }, () => {
        const text = JSON.stringify(pageFiles(compilation));
        compilation.emitAsset('page-files.json', new sources.RawSource(text));
      });
    });
  }
}
