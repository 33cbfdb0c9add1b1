import { CallUpScreen } from '@/features/notices/call-up/call-up-screen';
import { useParams } from '@/lib/pages/routes';

export default function CallUpPage() {
  const { noticeId = '' } = useParams('staffCallUp');
  return <CallUpScreen noticeId={noticeId} />;
}
