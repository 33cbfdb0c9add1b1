import { RegisterScreen } from '@/features/households/register-screen';

export default RegisterScreen;
