import { NoticesScreen } from '@/features/notices/list/notices-screen';

export default function NoticesPage() {
  return <NoticesScreen />;
}
