import { Card } from '@/components/card';
import { HelpAtDoor } from '@/components/help-at-door';
import { Loaded } from '@/components/loaded';
import { Screen } from '@/components/screen';
import { useSession } from '@/lib/session';
import { useAnswer } from '@/lib/use-answer';
import type { Home } from '@/lib/use-home';
import { HelperBar } from './helper-bar';
import { RequestCards } from './request-cards';
import './orders.scss';

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
