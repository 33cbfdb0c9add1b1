import { NoticeScreen } from '@/features/notices/notice/notice-screen';
import { useParams } from '@/lib/pages/routes';

export default function NoticePage() {
  const { noticeId = '' } = useParams('staffNotice');
  return <NoticeScreen noticeId={noticeId} />;
}
