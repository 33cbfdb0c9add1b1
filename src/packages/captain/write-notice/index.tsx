import { OwnComposeScreen } from '@/features/notices/captain-compose/own-compose-screen';
import { useParams } from '@/lib/pages/routes';

export default function WriteOwnNoticePage() {
  const { entranceId = '' } = useParams('captainWriteNotice');
  return <OwnComposeScreen entranceId={entranceId} />;
}
