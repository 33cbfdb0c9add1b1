import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A cell of the board shows '01' and is called '401', which contains it as WCAG 2.5.3 asks; axe compares whole words. */
const isSaidInFull = (rule: string, html: string): boolean =>
  rule === 'label-content-name-mismatch' && html.includes('class="door-cell ');

/** What axe-core finds on the page in sight that keeps people out: its serious and critical violations, in words. */
export async function seriousTroubles(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'] })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({ id, help, nodes: nodes.filter(({ html }) => !isSaidInFull(id, html)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`);
}
