import { v7 } from 'uuid';
import { evening } from './support/demo';

interface Place {
  supplierId: string;
  productId: string;
}
interface Things {
  waveId: string;
  purchaseId: string;
  certificateId: string;
}

const noSuchCode = { supplierCode: 'NOSUCHCODE' };

/** The least that each procedure about suppliers and their shares takes. */
export const supplierInputs = {
  'catalogue.setSupplierTerms': (at: Place) => ({
    supplierId: at.supplierId,
    minimum: { basis: 'fen', amount: 20_000 },
    tolerancePercent: 0,
    isApproved: true,
  }),
  'catalogue.addCertificate': (at: Place) => ({
    supplierId: at.supplierId,
    kind: '食品经营许可证',
    expiresOn: '2027-06-30',
    pictureId: null,
  }),
  'catalogue.removeCertificate': (_: Place, { certificateId }: Things) => ({ certificateId }),
  'catalogue.listPrices': (at: Place) => ({ productId: at.productId }),
  'catalogue.listPriceRises': () => ({}),
  'purchasing.decideShare': (at: Place, { waveId }: Things) => ({
    waveId,
    supplierId: at.supplierId,
    kind: 'extend',
  }),
  'purchasing.listPurchaseChanges': (_: Place, { waveId }: Things) => ({ waveId }),
  'purchasing.makeSupplierLink': (_: Place, { purchaseId }: Things) => ({ purchaseId }),
  'purchasing.revokeSupplierLink': (_: Place, { purchaseId }: Things) => ({ purchaseId }),
  'purchasing.readSupplierLink': () => noSuchCode,
  'purchasing.confirmSupply': () => ({
    ...noSuchCode,
    arrivesAt: evening,
    lines: [{ productId: v7(), quantity: 1 }],
  }),
};
