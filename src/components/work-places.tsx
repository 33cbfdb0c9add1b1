import { switchTo } from '@/lib/routes';
import { useDesk } from '@/lib/use-desk';
import { useToDo } from '@/lib/use-to-do';
import { Card } from './card';
import { staffSections } from './desk-places';
import { OpenCount } from './open-count';
import { Row } from './row';
import { SectionTitle } from './section-title';

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
