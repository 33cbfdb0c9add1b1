import { MyGrantsScreen } from '@/features/org/mine/my-grants-screen';

export default function MyGrantsPage() {
  return <MyGrantsScreen />;
}
