import { CatalogueScreen } from '@/features/catalogue/catalogue-screen';

export default CatalogueScreen;
