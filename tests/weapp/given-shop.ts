import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 } from 'uuid';
import { afterAll } from 'vitest';
import { actionId, type TestApp } from '../support/app';
import { communityId } from '../support/demo';
import { noodles } from '../support/given-product';
import { pngChunk, png } from '../support/pictures';

/** 18 kB, as a small photograph has; each is another. */
const pictureOf = (index: number): string =>
  png([pngChunk('IDAT', String(index).padEnd(18_000, '.'))]).toString('base64');

/** So many products of one category, 日用, '面 1' to '面 300', each with a picture. */
export async function givenShop({ as }: TestApp, count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    const pictureId = v7();
    const source = { base64: pictureOf(index) };
    await as('lin').files.addCommunityPicture({ communityId, pictureId, source, actionId: actionId() });
    const draft = {
      ...noodles,
      category: '日用',
      name: `面 ${index}`,
      description: '一包约 1 公斤',
      pictureId,
    };
    await as('lin').catalogue.createProduct({ communityId, ...draft, actionId: actionId() });
  }
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Stands where the cloud's storage gives out its short-lived addresses. */
export async function givenPictureHost(): Promise<{ addressOf(name: string): string; asked: Set<string> }> {
  const asked = new Set<string>();
  const server = createServer(({ url = '' }, response) => {
    asked.add(url);
    response.writeHead(200, { 'content-type': 'image/png' }).end(pixel);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { addressOf: (name) => `http://127.0.0.1:${port}/${name}?sign=0123456789abcdef`, asked };
}
