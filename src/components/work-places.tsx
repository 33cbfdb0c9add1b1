import { switchTo } from '@/lib/routes';
import { useDesk } from '@/lib/use-desk';
import { Card } from './card';
import { staffSections } from './desk-places';
import { Row } from './row';
import { SectionTitle } from './section-title';

/** Every work area of staff on a phone, under the headings of the desk; at a desk they stand at its side already. */
export function WorkPlaces() {
  const isDesk = useDesk();
  if (isDesk) return null;
  return staffSections.map(({ title, places }) => (
    <Card key={title} className="card--rows">
      <SectionTitle title={title} />
      {places
        .flatMap(({ rows = [] }) => rows)
        .map(({ words, page }) => (
          <Row key={page} title={words} onTap={() => switchTo(page)} />
        ))}
    </Card>
  ));
}
