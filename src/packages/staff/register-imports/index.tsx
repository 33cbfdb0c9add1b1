import { ImportList } from '@/features/households/register-imports/import-list';

export default ImportList;
