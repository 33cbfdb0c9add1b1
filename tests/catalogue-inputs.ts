import { v7 } from 'uuid';

interface Place {
  supplierId: string;
  productId: string;
}

const emptyList = Buffer.from('品名,单价\n').toString('base64');
const newProduct = (at: Place) => ({
  name: `面条 ${v7().slice(-12)}`,
  category: '米面油',
  description: '',
  measure: '包',
  priceFen: 500,
  weightGrams: null,
  limitPerHousehold: null,
  stockPerWave: null,
  priority: 'none',
  pictureId: null,
  offers: [{ supplierId: at.supplierId, caseSize: null, minOrder: null }],
});

/** The least that each procedure about the catalogue takes. */
export const catalogueInputs = {
  'catalogue.listProducts': () => ({}),
  'catalogue.getProduct': (at: Place) => ({ productId: at.productId }),
  'catalogue.createProduct': (at: Place) => newProduct(at),
  'catalogue.updateProduct': (at: Place) => ({ ...newProduct(at), productId: at.productId, version: 1 }),
  'catalogue.setListed': (at: Place) => ({ productId: at.productId, isListed: true }),
  'catalogue.listCategories': () => ({}),
  'catalogue.saveCategories': () => ({ names: ['米面油'] }),
  'catalogue.listSuppliers': () => ({}),
  'catalogue.createSupplier': () => ({ name: '新店', note: '', contact: null }),
  'catalogue.updateSupplier': (at: Place) => ({
    supplierId: at.supplierId,
    name: at.supplierId.slice(0, 30),
    note: '',
  }),
  'catalogue.showContact': (at: Place) => ({ supplierId: at.supplierId }),
  'catalogue.exportCatalogue': () => ({}),
  'catalogue.previewImport': () => ({ file: emptyList }),
  'catalogue.applyImport': () => ({ file: emptyList, plan: 'none' }),
  'purchasing.moveProduct': (at: Place, { waveId }: { waveId: string }) => ({
    waveId,
    productId: at.productId,
    fromSupplierId: at.supplierId,
    toSupplierId: at.supplierId,
  }),
  'purchasing.chooseSharing': (_: Place, { waveId }: { waveId: string }) => ({ waveId, rule: 'equalShare' }),
  'purchasing.printSharing': (_: Place, { purchaseId }: { purchaseId: string }) => ({ purchaseId }),
  'orders.giveShareAway': (at: Place, { orderId }: { orderId: string }) => ({
    orderId,
    productId: at.productId,
    givesAway: true,
  }),
  'orders.remindWhenBack': (at: Place) => ({ productId: at.productId }),
  'orders.forgetReminder': (at: Place) => ({ productId: at.productId }),
};
