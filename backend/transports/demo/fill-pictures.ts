import * as z from 'zod';
import { CatalogueProduct } from '@/contract/catalogue';
import { COMMUNITY_ID, demoId } from '../../demo';
import drawn from '../../demo/pictures.json';
import type { App } from '../../kernel/app-parts';
import { newId } from '../../kernel/ids';
import { actAs } from './demo-hands';

const communityId = COMMUNITY_ID;
const Drawn = z.record(z.string(), z.string());

/** Every product of the demo gets its own drawing (scripts/draw-demo-pictures.ts), as staff would add it. */
export async function fillPictures(app: App): Promise<void> {
  for (const [name, base64] of Object.entries(Drawn.parse(drawn))) {
    const pictureId = newId();
    await actAs(app, 'lin', 'files.addCommunityPicture', { communityId, pictureId, source: { base64 } });
    await giveTo(app, demoId(`product ${name}`), pictureId);
  }
}

async function giveTo(app: App, productId: string, pictureId: string): Promise<void> {
  const found = await actAs(app, 'lin', 'catalogue.getProduct', { communityId, productId });
  // What else is known of the product is left out by the contract of the change.
  const { offers, ...draft } = CatalogueProduct.parse(found);
  await actAs(app, 'lin', 'catalogue.updateProduct', {
    ...draft,
    communityId,
    productId,
    pictureId,
    offers,
  });
}
