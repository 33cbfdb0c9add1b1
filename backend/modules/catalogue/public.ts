export { layOutCatalogue, type NewCatalogue } from './lay-out-catalogue';
export { openCatalogueExport } from './open-catalogue-export';
export { readNewCatalogue } from './workbook/read-new-catalogue';
export { offerNames } from './suppliers';
