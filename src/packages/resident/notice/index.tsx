import { NobodyToTell, NoticeScreen } from '@/features/notices/own/notice-screen';
import { useHome } from '@/lib/answers/use-home';
import { useParams } from '@/lib/pages/routes';

export default function OwnNoticePage() {
  const { householdId, noticeId = '' } = useParams('residentNotice');
  // A shared card names no household: whoever taps it reads for the own one.
  const home = useHome(householdId === '' ? undefined : householdId);
  return home ? <NoticeScreen home={home} noticeId={noticeId} /> : <NobodyToTell />;
}
