import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A dist directory read as WeChat reads it: names with forward slashes, relative to its root. */
export interface DistFiles {
  root: string;
  names: readonly string[];
  has: (name: string) => boolean;
  read: (name: string) => string;
  ending: (extension: string) => string[];
}

const walk = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });

/** Reads the file names of a built mini-program; refuses a directory that holds none. */
export const readDist = (root: string): DistFiles => {
  if (!existsSync(join(root, 'app.json'))) {
    throw new Error(`no mini-program in ${root}: run npm run build:weapp first`);
  }
  const names = walk(root).map((path) => relative(root, path).split(sep).join('/'));
  const known = new Set(names);
  return {
    root,
    names,
    has: (name) => known.has(name),
    read: (name) => readFileSync(join(root, name), 'utf8'),
    ending: (extension) => names.filter((name) => name.endsWith(extension)),
  };
};
