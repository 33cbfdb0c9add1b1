import { EntranceRegisterScreen } from '@/features/households/entrance-register-screen';
import { useParams } from '@/lib/routes';

export default function EntranceRegisterPage() {
  const { entranceId = '', gap = '' } = useParams('captainEntranceRegister');
  return <EntranceRegisterScreen entranceId={entranceId} gap={gap} />;
}
