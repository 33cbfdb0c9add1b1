import type { LyingAt } from '@/contract/lying';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { canLeaveFrom } from '@/domain/lying';
import { staysWords } from '@/domain/stays-words';

interface Props {
  /** Where everything lies; none without a station. */
  places: readonly LyingAt[];
  /** The chosen one; undefined while nothing lies where one can leave from. */
  from: LyingAt | undefined;
  onChange: (from: LyingAt) => void;
}

const keyOf = ({ stationId }: LyingAt): string => stationId ?? 'depot';

/** Where the runs leave from: asked unless everything lies in the chosen place; what is on its way is said. */
export function FromPlace({ places, from, onChange }: Props) {
  const [leaving, away] = [places.filter(canLeaveFrom), places.filter((one) => !canLeaveFrom(one))];
  if (places.length === 0 || (places.length === 1 && from)) return null;
  return (
    <Card>
      <SectionTitle
        title="从哪里出发"
        hint={away.length > 0 ? `${staysWords(away)}，到了才能装` : '一趟只装这里的东西'}
      />
      <Choice
        options={leaving.map((one) => ({ value: keyOf(one), label: `${one.name} · ${one.parcels} 件` }))}
        value={from ? keyOf(from) : null}
        onChange={(key) => {
          const chosen = leaving.find((one) => keyOf(one) === key);
          if (chosen) onChange(chosen);
        }}
      />
    </Card>
  );
}
