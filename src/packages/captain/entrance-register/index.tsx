import { EntranceRegisterScreen } from '@/features/households/register/entrance-register-screen';
import { useParams } from '@/lib/pages/routes';

export default function EntranceRegisterPage() {
  const { entranceId = '', gap = '' } = useParams('captainEntranceRegister');
  return <EntranceRegisterScreen entranceId={entranceId} gap={gap} />;
}
