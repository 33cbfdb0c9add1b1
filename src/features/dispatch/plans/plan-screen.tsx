import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LyingAt } from '@/contract/lying';
import type { PlanHelper } from '@/contract/plans';
import type { Volunteer } from '@/contract/runs';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Tap } from '@/components/buttons/tap';
import { CheckRow } from '@/components/forms/check-row';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import { RUN_LIMIT_GRAMS } from '@/domain/load';
import { canLeaveFrom } from '@/domain/lying';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { usePages } from '@/lib/answers/use-pages';
import { replaceWith } from '@/lib/pages/routes';
import { FromPlace } from '../runs/from-place';
import { LimitsSheet } from './limits-sheet';
import { countNotPlanned, leftWords } from './not-planned';
import { carryWords } from './plan-words';
import { NotPlanned, PlannedRuns } from './planned-runs';
import '../dispatch.scss';

/** Who carries what of that which lies sorted: a proposal to look at, and one tap to make exactly that. */
export function PlanScreen() {
  return <InCommunity>{({ communityId }) => <PlanOf communityId={communityId} />}</InCommunity>;
}

/** What was written down of somebody; of anybody else a hand cart, and what is cold in as many boxes as there are. */
const toHelper = ({ id, limits }: Volunteer): PlanHelper => ({
  ...{ volunteerId: id, grams: RUN_LIMIT_GRAMS, pieces: null, coldBoxes: null },
  ...limits,
});

function PlanOf({ communityId }: { communityId: string }) {
  const [thereIds, setThereIds] = useState<readonly string[]>([]);
  const volunteers = usePages('dispatch.listVolunteers', { communityId });
  const known = volunteers.answer.data ?? [];
  const helpers = known.filter(({ id }) => thereIds.includes(id)).map(toHelper);
  const [wish, setWish] = useState<LyingAt | null>(null);
  const asked = { communityId, helpers, ...(wish ? { fromStationId: wish.stationId } : {}) };
  const proposal = useAnswer('dispatch.proposeRuns', asked);
  const confirm = useAction('dispatch.planRuns', () => void replaceWith('staffRuns'));
  const shown = proposal.data;
  const isIdle = !shown || shown.runs.length === 0;
  return (
    <Screen
      title="排配送"
      wide
      bottom={
        isIdle ? null : (
          <ActionBar note={`${shown.runs.length} 趟，${leftWords(shown.runs, shown.notPlanned)}`}>
            <ActionButton
              size="bar"
              isRunning={confirm.isRunning}
              onTap={() => void confirm.run({ ...asked, plan: shown.plan })}
            >
              就这样派
            </ActionButton>
          </ActionBar>
        )
      }
    >
      <People communityId={communityId} volunteers={volunteers} thereIds={thereIds} onChange={setThereIds} />
      <Loaded
        answer={proposal}
        isEmpty={({ runs, notPlanned }) => runs.length + notPlanned.length === 0}
        empty={<MessageCard title="没有等着送的东西" hint="分拣好的东西会出现在这里" />}
      >
        {({ runs, notPlanned, floors, places = [], from }) => (
          <>
            <FromPlace
              places={places}
              from={places.find((one) => canLeaveFrom(one) && one.stationId === from?.stationId)}
              onChange={setWish}
            />
            <PlannedRuns runs={runs} floors={floors} />
            <NotPlanned households={countNotPlanned(runs, notPlanned)} doors={notPlanned} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

interface PeopleProps {
  communityId: string;
  volunteers: ReturnType<typeof usePages<'dispatch.listVolunteers'>>;
  thereIds: readonly string[];
  onChange: (ids: readonly string[]) => void;
}

/** Who is there now. */
function People({ communityId, volunteers, thereIds, onChange }: PeopleProps) {
  const { answer, more, isFetchingMore } = volunteers;
  const [limited, setLimited] = useState<Volunteer | null>(null);
  const toggle = (id: string, isThere: boolean) =>
    onChange(isThere ? [...thereIds, id] : thereIds.filter((one) => one !== id));
  return (
    <Card>
      <SectionTitle title="现在谁在" hint="勾上在场的志愿者；没写能拿多少的，按一辆手推车算" />
      <Loaded
        answer={answer}
        isEmpty={(rows) => rows.length === 0}
        empty={<MessageCard title="还没有志愿者" hint="请先在“邀请”里请人来" />}
      >
        {(rows) =>
          rows.map((volunteer) => (
            <View key={volunteer.id} className="plan-person">
              <View className="plan-person__row">
                <CheckRow
                  title={volunteer.name}
                  hint={carryWords(volunteer)}
                  isChosen={thereIds.includes(volunteer.id)}
                  onChange={(isThere) => toggle(volunteer.id, isThere)}
                />
              </View>
              <Tap
                className="plan-person__limits"
                label={`${volunteer.name} 能拿多少`}
                onTap={() => setLimited(volunteer)}
              >
                能拿多少
              </Tap>
            </View>
          ))
        }
      </Loaded>
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
      {limited ? (
        <LimitsSheet communityId={communityId} volunteer={limited} onClose={() => setLimited(null)} />
      ) : null}
    </Card>
  );
}
