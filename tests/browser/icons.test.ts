import { expect, it } from 'vitest';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });

interface Manifest {
  start_url: string;
  icons: { src: string; type: string; sizes: string }[];
}

const look = async (address: string) => {
  const answer = await fetch(new URL(address, web.url));
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', answer };
};

/** Decoded by a browser, not read off the file's name. */
const sizeOf = async (address: string): Promise<string> => {
  const { page } = await web.stranger();
  await page.goto('/');
  return page.evaluate(async (src) => {
    const picture = new Image();
    picture.src = src;
    await picture.decode();
    return `${picture.naturalWidth}x${picture.naturalHeight}`;
  }, address);
};

it('answers what browsers ask for without being told', async () => {
  const { status, type } = await look('/favicon.ico');
  expect(status).toBe(200);
  expect(type).toMatch(/^image\//);
  expect(await sizeOf('/favicon.ico')).toBe('32x32');
});

it('can be put on the home screen: a manifest whose icons are what they say', async () => {
  const { page } = await web.stranger();
  await page.goto('/');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const { answer, type } = await look(address ?? '');
  expect(type).toMatch(/^application\/manifest\+json/);
  const manifest = (await answer.json()) as Manifest;
  expect(manifest.start_url).toBe('/');
  for (const icon of manifest.icons) {
    const { status, type: sent } = await look(icon.src);
    expect([icon.src, status, sent]).toEqual([icon.src, 200, icon.type]);
    if (icon.sizes !== 'any') expect(await sizeOf(icon.src)).toBe(icon.sizes);
  }
});

it('gives every page the server makes by itself the same icon', async () => {
  for (const address of ['/demo', '/docs/api']) {
    const page = await (await look(address)).answer.text();
    expect(page).toContain('<link rel="icon" href="/icon.svg"');
  }
  expect((await look('/icon.svg')).type).toMatch(/^image\/svg\+xml/);
});

it('opens in a browser that answers promises where older ones answered nothing', async () => {
  const { page } = await web.stranger();
  await page.goto('/');
  const answers = await page.evaluate(() =>
    [
      window.scrollTo(0, 0),
      document.body.scrollIntoView(),
      document
        .createElement('video')
        .play()
        .catch(() => {}),
    ].map((answer: unknown) => answer instanceof Promise),
  );
  expect(answers).toEqual([true, true, true]);
});
