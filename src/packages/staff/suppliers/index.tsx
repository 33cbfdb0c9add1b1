import { SuppliersScreen } from '@/features/catalogue/suppliers-screen';

export default SuppliersScreen;
