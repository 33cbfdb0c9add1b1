import { switchTo } from '@/lib/pages/routes';
import { useDesk } from '@/lib/session/use-desk';
import { useToDo } from '@/lib/answers/use-to-do';
import { Card } from '../cards/card';
import { staffSections } from './desk-places';
import { OpenCount } from './open-count';
import { Row } from '../cards/row';
import { SectionTitle } from '../cards/section-title';

/** Every work area of staff on a phone, under the headings of the desk; at a desk they stand at its side already. */
export function WorkPlaces() {
  const isDesk = useDesk();
  const toDo = useToDo();
  if (isDesk) return null;
  return staffSections.map(({ title, places }) => (
    <Card key={title} className="card--rows">
      <SectionTitle title={title} />
      {places
        .flatMap(({ rows = [] }) => rows)
        .map(({ words, page, waits = [] }) => (
          <Row
            key={page}
            title={words}
            extra={<OpenCount toDo={toDo} kinds={waits} />}
            onTap={() => switchTo(page)}
          />
        ))}
    </Card>
  ));
}
