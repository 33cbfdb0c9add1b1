import type { PlannedImport } from '../../kernel/planned-import';
import type { CommunityPlan } from './community-file/community-plan';

/**
 * A community from a file. Its rows meet nothing that is there yet, so only the file itself can be another than was
 * shown; that its name was taken meanwhile is refused where it is founded.
 */
export const communityImport: PlannedImport<CommunityPlan, CommunityPlan> = {
  kind: 'community file',
  overtaken: 'COMMUNITY_FILE_CHANGED',
  hold: () => Promise.resolve(),
  make: (_ctx, plan) => Promise.resolve(plan),
  deeds: ({ catalogue: { suppliers, products }, ...rest }) => {
    // Their ids are made anew each time the file is read: what they are called stands for them.
    const nameOf = new Map(suppliers.map(({ id, name }) => [id, name]));
    const goods = products.map(({ id: _made, offers, ...product }) => ({
      ...product,
      offers: offers.map((offer) => ({ ...offer, supplierId: nameOf.get(offer.supplierId) })),
    }));
    return [rest, goods];
  },
};
