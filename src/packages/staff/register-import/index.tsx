import { RegisterImport } from '@/features/households/register-import';
import { useParams } from '@/lib/routes';

export default function RegisterImportPage() {
  const { importId = '' } = useParams('staffRegisterImport');
  return <RegisterImport importId={importId} />;
}
