export { layOutCatalogue, type NewCatalogue } from './lay-out-catalogue';
export { openCatalogueExport } from './export-catalogue';
export { readNewCatalogue } from './workbook/read-new-catalogue';
export { offerNames } from './suppliers';
export { packingOf } from './products';
