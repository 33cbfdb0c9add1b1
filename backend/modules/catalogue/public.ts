export { openCatalogueExport } from './open-catalogue-export';
export { offerNames } from './suppliers';
