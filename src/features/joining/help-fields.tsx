import { View } from '@tarojs/components';
import { TextField } from '@/components/forms/text-field';
import type { JoinDraft } from './join-draft';

interface Props {
  draft: JoinDraft;
  onChange: (draft: JoinDraft) => void;
}

/** What staff want to know of somebody who offers help. */
export function HelpFields({ draft, onChange }: Props) {
  return (
    <View className="join-fields">
      <TextField
        label="什么时候有空"
        value={draft.hours}
        onChange={(hours) => onChange({ ...draft, hours })}
        placeholder="例如 每天下午，周末全天"
        maxLength={60}
      />
      <TextField
        label="会做什么"
        value={draft.skills}
        onChange={(skills) => onChange({ ...draft, skills })}
        placeholder="例如 会开车、力气大（可不填）"
        maxLength={60}
      />
    </View>
  );
}
