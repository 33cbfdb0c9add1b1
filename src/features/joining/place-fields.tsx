import { View } from '@tarojs/components';
import { Choice } from '@/components/forms/choice';
import { TextField } from '@/components/forms/text-field';
import type { CodePlace } from '@/contract/joining';
import { entranceName } from '@/domain/place-words';
import type { JoinDraft } from './join-draft';

interface Props {
  place: CodePlace;
  draft: JoinDraft;
  onChange: (draft: JoinDraft) => void;
}

/** The entrance is chosen, the room is typed: a list of rooms would tell who lives where. */
export function PlaceFields({ place, draft, onChange }: Props) {
  return (
    <View className="join-fields">
      <View className="secondary">哪个单元</View>
      <Choice
        options={place.entrances.map(({ id, entranceNo }) => ({
          value: id,
          label: entranceName(entranceNo),
        }))}
        value={draft.entranceId || null}
        onChange={(entranceId) => onChange({ ...draft, entranceId })}
      />
      <TextField
        label="房号"
        value={draft.roomNo}
        onChange={(roomNo) => onChange({ ...draft, roomNo })}
        placeholder="例如 301"
        maxLength={12}
      />
      {draft.kind === 'familyProxy' ? (
        <TextField
          label="您是这户的什么人"
          value={draft.relation}
          onChange={(relation) => onChange({ ...draft, relation })}
          placeholder="例如 女儿"
          maxLength={20}
        />
      ) : null}
    </View>
  );
}
