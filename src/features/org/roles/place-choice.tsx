import { View } from '@tarojs/components';
import { Choice } from '@/components/forms/choice';
import { Loaded } from '@/components/waiting/loaded';
import type { Building } from '@/contract/households';
import { buildingName, entranceName } from '@/domain/place-words';
import { useAnswer } from '@/lib/answers/use-answer';
import '../org.scss';

export interface ChosenPlace {
  buildingId?: string;
  entranceId?: string;
  householdId?: string;
}

interface Props {
  communityId: string;
  /** Choose down to the door, not only to the entrance. */
  hasHousehold: boolean;
  place: ChosenPlace;
  onChange: (place: ChosenPlace) => void;
}

function Doors({ communityId, place, onChange }: Omit<Props, 'hasHousehold'>) {
  const { entranceId = '' } = place;
  const answer = useAnswer(
    'households.listHouseholds',
    { communityId, entranceId },
    { when: entranceId !== '' },
  );
  if (entranceId === '') return null;
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ rows }) => (
        <View className="place-choice__doors">
          <Choice
            options={rows.map(({ id, roomNo }) => ({ value: id, label: roomNo }))}
            value={place.householdId ?? null}
            onChange={(householdId) => onChange({ ...place, householdId })}
          />
        </View>
      )}
    </Loaded>
  );
}

function Entrances({
  buildings,
  place,
  onChange,
}: Pick<Props, 'place' | 'onChange'> & { buildings: Building[] }) {
  const building = buildings.find(({ id }) => id === place.buildingId);
  if (!building) return null;
  return (
    <Choice
      options={building.entrances.map(({ id, entranceNo }) => ({
        value: id,
        label: entranceName(entranceNo),
      }))}
      value={place.entranceId ?? null}
      onChange={(entranceId) => onChange({ buildingId: building.id, entranceId })}
    />
  );
}

/** Chooses a place step by step: building, entrance, door. */
export function PlaceChoice({ communityId, hasHousehold, place, onChange }: Props) {
  const answer = useAnswer('households.listBuildings', { communityId }, { keep: true });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ rows }) => (
        <View className="place-choice">
          <View className="secondary">{hasHousehold ? '哪一户' : '哪个单元'}</View>
          <Choice
            options={rows.map(({ id, buildingNo }) => ({ value: id, label: buildingName(buildingNo) }))}
            value={place.buildingId ?? null}
            onChange={(buildingId) => onChange({ buildingId })}
          />
          <Entrances buildings={rows} place={place} onChange={onChange} />
          {hasHousehold ? <Doors communityId={communityId} place={place} onChange={onChange} /> : null}
        </View>
      )}
    </Loaded>
  );
}
