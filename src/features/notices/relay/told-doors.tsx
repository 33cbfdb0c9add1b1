import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { MoreRows } from '@/components/waiting/more-rows';
import type { ToldDoor } from '@/contract/notice-relay';
import { formatMoment } from '@/domain/beijing-time';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';
import { takeBack, tellingWord, type RelayPlace } from './tell-door';

const AT_ONCE = 10;

const hintOf = (door: ToldDoor): string =>
  [tellingWord(door), door.byName, formatMoment(door.happenedAt, now())].join(' · ');

/** Who was told by somebody, the newest first: whoever noted the wrong door takes it back here, also without signal. */
export function ToldDoors({ place, takenBack }: { place: RelayPlace; takenBack: ReadonlySet<string> }) {
  const [shown, setShown] = useState(AT_ONCE);
  const { data } = useAnswer('notices.listToldDoors', place);
  const rows = (data?.rows ?? []).filter(({ toldId }) => !takenBack.has(toldId));
  if (rows.length === 0) return null;
  return (
    <Card>
      <SectionTitle title={`已经转告 ${rows.length} 户`} hint="记错了门的，点“记错了”，那一户会再回到上面" />
      {rows.slice(0, shown).map((door) => (
        <Row
          key={door.toldId}
          title={door.placeLabel}
          hint={hintOf(door)}
          extra={
            <ActionButton look="soft" onTap={() => void takeBack(place, door)}>
              记错了
            </ActionButton>
          }
        />
      ))}
      <MoreRows more={rows.length > shown ? () => setShown(shown + AT_ONCE) : null} isFetchingMore={false} />
    </Card>
  );
}
