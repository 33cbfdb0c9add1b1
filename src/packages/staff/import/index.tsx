import { ImportScreen } from '@/features/catalogue/import-screen';

export default ImportScreen;
