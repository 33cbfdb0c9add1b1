export { layOutCatalogue, type NewCatalogue } from './lay-out-catalogue';
export { openCatalogueExport } from './open-catalogue-export';
export { offerNames } from './suppliers';
