import { Screen } from '@/components/page/screen';
import { usesWidth } from '@/components/desk/work-face';
import { EntranceCases } from '@/features/joining/entrance-cases';
import { HandOutCards } from '@/features/door-knocks/own/hand-out-cards';
import { OwnRoundCards } from '@/features/door-knocks/own/own-round-cards';
import { DueCards } from '@/features/notices/own/due-cards';
import { EntranceSummaries } from '@/features/orders/board/entrance-summaries';
import { HouseholdHome } from '@/features/orders/home/household-home';
import { AccountRow } from '@/features/ledger/statement/account-row';
import { useSession } from '@/lib/session/session';
import { useHome } from '@/lib/answers/use-home';
import { WorkOfRole } from '../work-of-role';

export default function HomePage() {
  const { grant, role } = useSession();
  const home = useHome();
  if (home)
    return (
      <HouseholdHome
        home={home}
        asked={[
          <DueCards key="notices" home={home} />,
          <OwnRoundCards key="rounds" home={home} />,
          <AccountRow key="account" home={home} />,
          <HandOutCards key="handOuts" home={home} />,
        ]}
      />
    );
  const work =
    role === 'captain' ? (
      <>
        <EntranceCases />
        <EntranceSummaries />
      </>
    ) : (
      <WorkOfRole />
    );
  return <Screen title={grant?.communityName ?? '首页'} tab="home" wide={usesWidth(role)} children={work} />;
}
