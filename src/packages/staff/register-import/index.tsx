import { RegisterImport } from '@/features/households/register-imports/register-import';
import { useParams } from '@/lib/pages/routes';

export default function RegisterImportPage() {
  const { importId = '' } = useParams('staffRegisterImport');
  return <RegisterImport importId={importId} />;
}
