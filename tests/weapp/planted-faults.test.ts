import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { faultsOf, openEveryPage } from './runtime/open-every-page';
import { copyDist, faults, type DistCopy } from './runtime/plant-fault';
import { refuseStranger } from './runtime/refuse-stranger';

const outputs = {
  'a small native mini-program': fileURLToPath(new URL('./fixture', import.meta.url)),
  'the built mini-program': fileURLToPath(new URL('../../dist/weapp', import.meta.url)),
};

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each(Object.entries(outputs))('in %s', (_, dist) => {
  let copy: DistCopy;

  const spoil = (plant: (dist: string) => void): void => {
    copy = copyDist(dist);
    plant(copy.dist);
  };

  const complaints = async (): Promise<string> => {
    const examination = await openEveryPage({
      dist: copy.dist,
      browser,
      callFunction: refuseStranger,
      most: 1,
    });
    copy.remove();
    return faultsOf(examination).join('\n');
  };

  test('is built', () => {
    expect(existsSync(dist), 'run npm run build:weapp first').toBe(true);
  });

  test('finds nothing wrong with a clean copy', async () => {
    spoil(() => undefined);
    expect(await complaints()).toBe('');
  });

  test.each(faults)('catches $name', async ({ plant, caughtBy }) => {
    spoil(plant);
    expect(await complaints()).toMatch(caughtBy);
  });
});
