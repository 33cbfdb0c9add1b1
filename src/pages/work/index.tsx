import { Screen } from '@/components/page/screen';
import { usesWidth, workFace } from '@/components/desk/work-face';
import { useSession } from '@/lib/session/session';
import { WorkOfRole } from '../work-of-role';

export default function WorkPage() {
  const { role } = useSession();
  return (
    <Screen title={workFace(role)[0]} tab="work" wide={usesWidth(role)}>
      <WorkOfRole />
    </Screen>
  );
}
