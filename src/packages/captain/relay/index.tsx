import { RelayScreen } from '@/features/notices/relay/relay-screen';
import { useParams } from '@/lib/pages/routes';

export default function RelayPage() {
  const { noticeId = '', entranceId = '' } = useParams('captainRelay');
  return <RelayScreen noticeId={noticeId} entranceId={entranceId} />;
}
