import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';

/** The digits that this household says today: at the station, and at its door for medicine and money. */
export function OwnCodes({ home }: { home: Home }) {
  const { data } = useAnswer('dispatch.getOwnCodes', home, { everyMs: 60_000 });
  if (!data || (data.fetch === null && data.door === null)) return null;
  return (
    <Card>
      {data.fetch ? (
        <SectionTitle
          title={`取件码 ${data.fetch}`}
          hint="今天有效。到站取东西时报给志愿者；请邻居代取，就把它告诉邻居"
        />
      ) : null}
      {data.door ? (
        <SectionTitle
          title={`开门码 ${data.door}`}
          hint="今天有效。送药、办卡的人到了门口才告诉他，别在电话里说"
        />
      ) : null}
    </Card>
  );
}
