import { ImportList } from '@/features/households/import-list';

export default ImportList;
