import { ActionButton } from '@/components/buttons/action-button';
import { Row } from '@/components/cards/row';
import type { Pause } from '@/contract/pauses';
import { formatMoment } from '@/domain/beijing-time';
import { pauseWords } from '@/domain/campaign-words';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';

interface Home {
  communityId: string;
  householdId: string;
}

/** Why nobody need knock there now, each pause to be lifted by itself: the household's own and its building's. */
export function HouseholdPauses(home: Home) {
  const { data } = useAnswer('campaigns.listPauses', home);
  return data?.rows.map((pause) => <OnePause key={pause.id} {...home} pause={pause} />);
}

function OnePause({ pause, ...home }: Home & { pause: Pause }) {
  const own = useAction('campaigns.liftPause');
  const building = useAction('campaigns.liftBuildingPause');
  const { buildingId, id: pauseId, note, byName, beganAt, placeLabel } = pause;
  const lift = () =>
    buildingId
      ? building.run({ communityId: home.communityId, buildingId, pauseId })
      : own.run({ ...home, pauseId });
  const scope = buildingId ? `${placeLabel} 全楼 ` : '';
  return (
    <Row
      title={`${scope}暂停：${pauseWords(pause)}`}
      hint={[note, `${byName} ${formatMoment(beganAt, now())}`].filter(Boolean).join(' · ')}
      extra={
        <ActionButton look="second" isRunning={own.isRunning || building.isRunning} onTap={() => void lift()}>
          取消暂停
        </ActionButton>
      }
    />
  );
}
