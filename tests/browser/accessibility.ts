import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs in the page. Whether a name says what is to be seen axe asks word by word, and takes Chinese apart by a dictionary
 * over the ends of lines, so that a name of just these signs is missed now and then: of that rule the signs decide.
 */
const run = `axe.run(document, { resultTypes: ['violations'] }).then((found) => {
  const signs = (words) => (words ?? '').replace(/\\s/g, '');
  const saysOther = ({ target }) => {
    const element = document.querySelector(target[0]);
    return !signs(element.getAttribute('aria-label')).includes(signs(element.innerText));
  };
  for (const violation of found.violations)
    if (violation.id === 'label-content-name-mismatch') violation.nodes = violation.nodes.filter(saysOther);
  return { ...found, violations: found.violations.filter(({ nodes }) => nodes.length > 0) };
})`;

/** What axe-core finds on the page in sight that keeps people out: its serious and critical violations, in words. */
export async function seriousTroubles(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`);
}
