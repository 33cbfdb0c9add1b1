import { CallBoardScreen } from '@/features/notices/call-up/call-board-screen';
import { useParams } from '@/lib/pages/routes';

export default function CallBoardPage() {
  const { noticeId = '' } = useParams('callBoard');
  return <CallBoardScreen noticeId={noticeId} />;
}
