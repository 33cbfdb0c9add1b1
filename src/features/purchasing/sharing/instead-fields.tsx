import { View } from '@tarojs/components';
import { CountField } from '../count-field';
import { insteadKey, type InsteadDraft, type InsteadRow } from './instead-draft';

interface Props {
  rows: readonly InsteadRow[];
  draft: InsteadDraft;
  onType: (draft: InsteadDraft) => void;
}

/** What the supplier brought instead of what is not enough: only what households have asked for. */
export function InsteadFields({ rows, draft, onType }: Props) {
  if (rows.length === 0) return null;
  return (
    <>
      <View className="sheet__label">带了别的来代替吗？没带不用填</View>
      {rows.map((row) => {
        const key = insteadKey(row);
        return (
          <View key={key} className="count-row">
            <View className="count-row__name">
              <View>{row.name}</View>
              <View className="secondary">代替 {row.forName}</View>
            </View>
            <View className="count-row__fields">
              <CountField
                label={row.measure}
                spoken={`${row.name} 代替 ${row.forName}`}
                value={draft[key] ?? ''}
                onChange={(digits) => onType({ ...draft, [key]: digits })}
              />
            </View>
          </View>
        );
      })}
    </>
  );
}
