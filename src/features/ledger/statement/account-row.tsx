import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { go } from '@/lib/pages/routes';
import { openWords } from './statement-line';

/** Leads from the home of a household to what it owes; nothing stands there before there is anything to say. */
export function AccountRow({ home }: { home: Home }) {
  const { data } = useAnswer('ledger.getStatement', { ...home, limit: 1 }, { keep: true });
  if (!data || data.rows.length === 0) return null;
  return (
    <Card className="card--rows">
      <Row
        title="我家的账"
        extra={openWords(data.balanceFen)}
        onTap={() => go('residentAccount', { householdId: home.householdId })}
      />
    </Card>
  );
}
