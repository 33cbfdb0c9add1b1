import { RegisterScreen } from '@/features/households/register/register-screen';

export default RegisterScreen;
