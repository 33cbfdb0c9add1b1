import * as catalogue from '../catalogue';
import * as terms from '../supplier-terms';

/** What can be ordered, who delivers it, and on which terms. */
export const catalogueShelf = {
  listProducts: catalogue.listProducts,
  getProduct: catalogue.getProduct,
  createProduct: catalogue.createProduct,
  updateProduct: catalogue.updateProduct,
  setListed: catalogue.setListed,
  listCategories: catalogue.listCategories,
  saveCategories: catalogue.saveCategories,
  listSuppliers: catalogue.listSuppliers,
  createSupplier: catalogue.createSupplier,
  updateSupplier: catalogue.updateSupplier,
  showContact: catalogue.showContact,
  exportCatalogue: catalogue.exportCatalogue,
  previewImport: catalogue.previewImport,
  applyImport: catalogue.applyImport,
  setSupplierTerms: terms.setSupplierTerms,
  addCertificate: terms.addCertificate,
  removeCertificate: terms.removeCertificate,
  listPrices: terms.listPrices,
  listPriceRises: terms.listPriceRises,
};
