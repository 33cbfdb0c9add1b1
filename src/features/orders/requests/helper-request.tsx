import { Card } from '@/components/cards/card';
import { HelpAtDoor } from '@/components/buttons/help-at-door';
import { Loaded } from '@/components/waiting/loaded';
import { Screen } from '@/components/page/screen';
import { useSession } from '@/lib/session/session';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { HelperBar } from './helper-bar';
import { RequestCards } from './request-cards';
import '../orders.scss';

/** One request as whoever helps sees it: take it, then read it, then say how it went. */
export function HelperRequest({ home, requestId }: { home: Home; requestId: string }) {
  const answer = useAnswer('orders.getRequest', { ...home, requestId }, { everyMs: 30_000 });
  const { role } = useSession();
  const bottom = answer.data ? (
    <HelperBar home={home} request={answer.data} onRefused={() => void answer.refetch()} />
  ) : null;
  return (
    <Screen title="代办" bottom={bottom}>
      <Loaded answer={answer}>
        {(request) => (
          <>
            <RequestCards home={home} request={request} />
            {role === 'volunteer' && request.isMine && request.state === 'taken' ? (
              <Card>
                <HelpAtDoor householdId={home.householdId} />
              </Card>
            ) : null}
          </>
        )}
      </Loaded>
    </Screen>
  );
}
