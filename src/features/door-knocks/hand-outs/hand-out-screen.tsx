import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import type { HandOutRun } from '@/contract/hand-outs';
import { roleOf } from '@/lib/accessible/web-only';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { GoodsCard } from './goods-card';
import { runWords } from './hand-out-words';

interface Place {
  communityId: string;
  campaignId: string;
}

/** How a hand-out reaches its households beside a captain's tick: at the station, or with a run. */
export function HandOutScreen({ campaignId }: { campaignId: string }) {
  return (
    <Screen title="怎么发出去">
      <Card>
        <SectionTitle title="在领取点发" hint="工作人员和志愿者都能登记；一户一份，领过的会写明" />
        <Buttons>
          <ActionButton onTap={() => go('pickUp', { campaignId })}>打开领取点</ActionButton>
        </Buttons>
      </Card>
      <InCommunity>
        {({ communityId }) => <GoodsCard communityId={communityId} campaignId={campaignId} />}
      </InCommunity>
      <InCommunity>
        {({ communityId }) => <Runs communityId={communityId} campaignId={campaignId} />}
      </InCommunity>
    </Screen>
  );
}

const noRuns = (
  <MessageCard
    icon="list"
    title="现在没有可以带的配送"
    hint="先在配送页排一趟还没出发的，回到这里选它带上；也可以在领取点发，或由楼长上门打勾"
  />
);

function Runs(place: Place) {
  const answer = useAnswer('doorKnocks.listHandOutRuns', place, { everyMs: 60_000 });
  const [told, setTold] = useState('');
  return (
    <Loaded answer={answer} isEmpty={({ rows }) => rows.length === 0} empty={noRuns}>
      {({ rows }) => (
        <Card>
          <SectionTitle title="跟着配送送" hint="带上以后，那一户只认这趟送没送到，不会再发第二份" />
          {told ? <View {...roleOf('status')}>{told}</View> : null}
          {rows.map((run) => (
            <RunRow key={run.runId} {...place} run={run} onTold={setTold} />
          ))}
        </Card>
      )}
    </Loaded>
  );
}

const carriedWords = (carried: number, already: number): string =>
  `请装 ${carried} 份${already > 0 ? `；另有 ${already} 户领过了或另一趟带着，不要装` : ''}`;

function RunRow({ run, onTold, ...place }: Place & { run: HandOutRun; onTold: (words: string) => void }) {
  const { runId, label, mayAttach, mayDetach } = run;
  const [lack, setLack] = useState('');
  const attach = useAction(
    'doorKnocks.attachRun',
    ({ carried, already }) => {
      setLack('');
      onTold(carriedWords(carried, already));
    },
    ({ code, message }) => {
      if (code === 'NOTHING_LEFT') setLack(message);
      return code === 'NOTHING_LEFT';
    },
  );
  const detach = useAction('doorKnocks.detachRun', ({ households }) =>
    onTold(`${households} 份不带了，请留在站点`),
  );
  const isRunning = attach.isRunning || detach.isRunning;
  return (
    <Row
      title={label}
      hint={lack || runWords(run, now())}
      extra={
        <>
          {mayAttach ? (
            <ActionButton
              isRunning={isRunning}
              onTap={() => void attach.run({ ...place, runId, beyond: lack !== '' })}
            >
              {lack ? '还是要发' : '带上'}
            </ActionButton>
          ) : null}
          {mayDetach ? (
            <ActionButton
              look="second"
              isRunning={isRunning}
              onTap={() => void detach.run({ ...place, runId })}
            >
              不带了
            </ActionButton>
          ) : null}
        </>
      }
    />
  );
}
