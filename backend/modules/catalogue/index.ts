import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { applyImport } from './apply-import';
import { createProduct } from './create-product';
import { createSupplier } from './create-supplier';
import { exportCatalogue } from './export-catalogue';
import { getProduct } from './get-product';
import { listCategories } from './list-categories';
import { listProducts } from './list-products';
import { listSuppliers } from './list-suppliers';
import { previewImport } from './preview-import';
import { saveCategories } from './save-categories';
import { setListed } from './set-listed';
import { showContact } from './show-contact';
import { updateProduct } from './update-product';
import { updateSupplier } from './update-supplier';
import { addCertificate } from './add-certificate';
import { listPriceRises } from './list-price-rises';
import { listPrices } from './list-prices';
import { removeCertificate } from './remove-certificate';
import { setSupplierTerms } from './set-supplier-terms';

export const catalogue = implement('catalogue', contract.catalogue, {
  listProducts,
  getProduct,
  createProduct,
  updateProduct,
  setListed,
  listCategories,
  saveCategories,
  listSuppliers,
  createSupplier,
  updateSupplier,
  showContact,
  exportCatalogue,
  previewImport,
  applyImport,
  setSupplierTerms,
  addCertificate,
  removeCertificate,
  listPrices,
  listPriceRises,
});
