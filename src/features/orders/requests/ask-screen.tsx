import type { PropsWithChildren } from 'react';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { PageHead } from '@/components/page/page-head';
import { Screen } from '@/components/page/screen';
import type { RequestKind } from '@/contract/requests';
import { requestGroups, requestKindNames, type RequestGroup } from '@/domain/requests';
import { useHome, type Home } from '@/lib/answers/use-home';
import { AskForm, useRequestDraft } from './ask-form';
import { errandOf } from './request-draft';
import { useAsk } from './use-ask';
import { usePlace } from './use-place';
import '../orders.scss';

const allKinds: readonly RequestKind[] = Object.values(requestGroups).flat();

const isGroup = (word: string): word is RequestGroup => word in requestGroups;

/** Asking for something that is not goods, for the household named. */
export function AskScreen({ home, group }: { home: Home; group: string }) {
  const kinds = isGroup(group) ? requestGroups[group] : allKinds;
  const form = useRequestDraft(kinds);
  const place = usePlace(home);
  return (
    <Screen title={requestKindNames[form.draft.kind]} bottom={<AskBar home={home} draft={form.draft} />}>
      {place ? <PageHead title={place.label} hint="给这一户托办" /> : null}
      <AskForm kinds={kinds} {...form} />
    </Screen>
  );
}

function AskBar({ home, draft }: { home: Home | null; draft: ReturnType<typeof useRequestDraft>['draft'] }) {
  return home ? <ReadyBar home={home} draft={draft} /> : null;
}

function ReadyBar({ home, draft }: { home: Home; draft: ReturnType<typeof useRequestDraft>['draft'] }) {
  const { ask, isRunning } = useAsk(home);
  return (
    <ActionBar note="有人接下后，这一户会在“消息”里看到">
      <ActionButton
        size="bar"
        isRunning={isRunning}
        isDisabled={errandOf(draft, null) === null}
        onTap={() => void ask(draft)}
      >
        提交
      </ActionButton>
    </ActionBar>
  );
}

/** Staff write down what a household has asked for on the phone; `children` choose the household. */
export function AskForScreen({ householdId, children }: PropsWithChildren<{ householdId?: string }>) {
  const form = useRequestDraft(allKinds);
  const home = useHome(householdId);
  return (
    <Screen title="代办登记" bottom={<AskBar home={householdId ? home : null} draft={form.draft} />}>
      <Card>{children}</Card>
      {householdId ? <AskForm kinds={allKinds} {...form} /> : null}
    </Screen>
  );
}

/** Stands where the form would be when it is not known for which household it is. */
export const NobodyToAskFor = () => (
  <Screen title="托办">
    <MessageCard title="不知道给哪一户办" hint="请从首页或“我的楼”里点开那一户" />
  </Screen>
);
