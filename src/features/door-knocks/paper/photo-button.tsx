import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';

/** A photo instead of typing: sure ticks are filled in, the others are asked. */
export function PhotoButton({ take, isReading }: { take: () => void; isReading: boolean }) {
  return (
    <Card>
      <SectionTitle
        title="拍照填"
        hint="把一页整张拍进去，四个角的黑块都要在。看得清的先填好，看不清的逐户问您；人数要自己填"
      />
      <ActionButton look="second" isRunning={isReading} onTap={take}>
        {isReading ? '正在读照片' : '拍一页'}
      </ActionButton>
    </Card>
  );
}
