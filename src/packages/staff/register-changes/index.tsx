import { RegisterChanges } from '@/features/households/register-imports/register-changes';
import { useParams } from '@/lib/pages/routes';

export default function RegisterChangesPage() {
  const { importId = '' } = useParams('staffRegisterChanges');
  return <RegisterChanges importId={importId} />;
}
