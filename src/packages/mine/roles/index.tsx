import { MyGrantsScreen } from '@/features/org/my-grants-screen';

export default function MyGrantsPage() {
  return <MyGrantsScreen />;
}
