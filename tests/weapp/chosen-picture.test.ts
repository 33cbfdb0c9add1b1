import { expect, it } from 'vitest';
import { pictureSizeOf } from '../../backend/files/picture-size';
import { givenApp, memoryPictures } from '../support/app';
import { noisePng } from '../support/noise-png';
import { givenPhones, type Phone } from './given-phones';
import { inProcess } from './in-process';

const phones: Phone[] = [];
const kept = new Map<string, Uint8Array>();

const { open, faults } = await givenPhones((database, clock) => {
  const office = givenApp(database, { clock });
  const store = memoryPictures();
  const readUpload = (id: string) =>
    Promise.resolve(
      phones.flatMap((phone) => phone.uploads()).find((one) => id.endsWith(one.cloudPath))?.bytes,
    );
  office.app.pictures = {
    ...store,
    put: (key, bytes) => (kept.set(key, bytes), store.put(key, bytes)),
    readUpload,
  };
  return Promise.resolve(inProcess(office));
});

it('a large PNG that staff choose for a product is kept scaled, with a small copy', async () => {
  const lin = await open('demo-lin', { launchPath: '/packages/staff/product/index?productId=' });
  phones.push(lin);
  await lin.offerPicture(noisePng(2000, 1500), 'image/png');
  await lin.tapText('加一张照片');
  await lin.waitForText('换一张照片');
  const files = [...kept.values()].map((bytes) => ({ bytes: bytes.length, ...pictureSizeOf(bytes) }));
  expect(files).toHaveLength(2);
  const [whole, small] = files;
  expect(whole?.bytes).toBeLessThanOrEqual(500_000);
  expect(Math.max(whole?.width ?? 0, whole?.height ?? 0)).toBeLessThanOrEqual(1600);
  expect(small).toMatchObject({ width: 240, height: 180 });
  expect(small?.bytes).toBeLessThanOrEqual(60_000);
  expect(await lin.timesCarried('data:image/png')).toBe(0);
  expect(await faults()).toEqual([]);
});
