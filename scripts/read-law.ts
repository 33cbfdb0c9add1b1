import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { withLaw, type Rule } from './import-table';

const root = path.join(__dirname, '..');

/** The import law as dependency-cruiser reads it. */
export const { forbidden: law } = createRequire(__filename)(path.join(root, '.dependency-cruiser.cjs')) as {
  forbidden: Rule[];
};

export const architecturePage = path.join(root, 'docs', 'ARCHITECTURE.md');

const isBuilt = (shelf: string) => existsSync(path.join(root, 'backend', 'modules', shelf));

/** The page as it is, and as the law has it. */
export function readArchitecture(): { text: string; lawful: string } {
  const text = readFileSync(architecturePage, 'utf8');
  return { text, lawful: withLaw(text, law, isBuilt) };
}
