import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { MessageCard } from '@/components/cards/message-card';
import { ActionBar } from '@/components/page/action-bar';
import { PageHead } from '@/components/page/page-head';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import type { Home } from '@/lib/answers/use-home';
import { goBack } from '@/lib/pages/routes';
import { useNow } from '@/lib/phone/clock';
import { deadlineWords } from '../board/round-words';
import { answerOwn } from './answer-own';
import { OwnCare } from './own-care';
import { countMissing, ownDraftOf, ownWord, type OwnDraft } from './own-draft';
import { OwnForm } from './own-form';
import { useOwnAnswer, useOwnRounds, type OwnRoundHere } from './use-own-rounds';
import '../door-knocks.scss';

const TITLE = '敲门登记';

/** Stands where the form would be when there is nothing to fill in. */
export const NothingToAnswer = () => (
  <Screen title={TITLE}>
    <MessageCard title="现在不用填" hint="登记已经结束，或者楼长已经来登记过" />
  </Screen>
);

/** The form of a round for the own household; it opens without signal from the last answer. */
export function OwnRoundScreen({ home, campaignId }: { home: Home; campaignId: string }) {
  const answer = useOwnAnswer(home);
  const round = useOwnRounds(home)?.find((one) => one.campaignId === campaignId);
  if (round) return <Form home={home} round={round} />;
  if (answer.data) return <NothingToAnswer />;
  return (
    <Screen title={TITLE}>
      <Loaded answer={answer}>{() => null}</Loaded>
    </Screen>
  );
}

function Form({ home, round }: { home: Home; round: OwnRoundHere }) {
  const now = useNow(60_000);
  const [draft, setDraft] = useState(() => ownDraftOf(round));
  const put = (change: Partial<OwnDraft>) => setDraft({ ...draft, ...change });
  const parts = { round, draft, onChange: put };
  const send = () => {
    answerOwn(home, round, ownWord(round, draft));
    goBack();
  };
  return (
    <Screen title={TITLE} bottom={<SendBar missing={countMissing(round, draft)} onSend={send} />}>
      <PageHead title={round.title} hint={deadlineWords(round.deadlineAt, now)} />
      <OwnForm {...parts} />
      <OwnCare {...parts} />
    </Screen>
  );
}

const SendBar = ({ missing, onSend }: { missing: number; onSend: () => void }) => (
  <ActionBar note={missing > 0 ? `还有 ${missing} 项没答` : '填好就算登记了，楼长不用再来敲门'}>
    <ActionButton size="bar" isDisabled={missing > 0} onTap={onSend}>
      提交
    </ActionButton>
  </ActionBar>
);
