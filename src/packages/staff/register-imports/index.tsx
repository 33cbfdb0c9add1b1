import { RegisterImports } from '@/features/households/register-imports';

export default RegisterImports;
