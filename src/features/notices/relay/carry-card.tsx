import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { PrintButton } from '@/components/buttons/print-button';
import { ReadAloud } from '@/components/buttons/read-aloud';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import type { Relay } from '@/contract/notice-relay';
import { groupText, loudspeakerText } from '@/domain/notice-texts';
import { useAction } from '@/lib/answers/use-action';
import { copyText } from '@/lib/phone/copy-text';
import type { RelayPlace } from './tell-door';

/** What a captain carries besides words: a text for the chat, one for the loudspeaker, paper. */
export function CarryCard({ place, relay }: { place: RelayPlace; relay: Relay }) {
  const leaflet = useAction('notices.printNotice');
  const strips = useAction('notices.printNotice');
  const list = useAction('notices.printNotice');
  return (
    <Card>
      <SectionTitle title="帮着传开" hint="发到楼群、用喇叭念、贴出来；只有当面说了、送到了才算" />
      <Buttons>
        <ActionButton look="second" onTap={() => void copyText(groupText(relay))}>
          复制发楼群
        </ActionButton>
        <ActionButton look="second" onTap={() => void copyText(loudspeakerText(relay))}>
          复制喇叭词
        </ActionButton>
      </Buttons>
      <Buttons>
        <PrintButton
          word="打印通知"
          isRunning={leaflet.isRunning}
          make={() => leaflet.run({ ...place, paper: 'leaflet' })}
        />
        <PrintButton
          word="打印门条"
          isRunning={strips.isRunning}
          make={() => strips.run({ ...place, paper: 'doorStrips' })}
        />
      </Buttons>
      <Buttons>
        <PrintButton
          word="打印转告单"
          isRunning={list.isRunning}
          make={() => list.run({ ...place, paper: 'doorList' })}
        />
        <ReadAloud text={loudspeakerText(relay)} />
      </Buttons>
    </Card>
  );
}
