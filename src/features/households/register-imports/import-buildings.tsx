import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Table } from '@/components/table/table';
import type { ImportBuilding, RegisterImportPreview } from '@/contract/register-import-preview';
import { buildingName } from '@/domain/place-words';

const nameOf = ({ buildingNo }: ImportBuilding): string => buildingName(buildingNo);

/** What was counted in each building, to be held against what people know. */
export function ImportBuildings({ seen: { buildings } }: { seen: RegisterImportPreview }) {
  if (buildings.length === 0) return null;
  return (
    <Card>
      <SectionTitle title="每栋楼读出了多少" />
      <Table
        label="每栋楼"
        rows={buildings}
        keyOf={({ buildingNo }) => buildingNo}
        columns={[
          { title: '楼', show: nameOf },
          { title: '户', show: ({ households }) => households, isFigure: true },
          { title: '人', show: ({ residents }) => residents, isFigure: true },
          { title: '空户', show: ({ vacant }) => vacant, isFigure: true },
        ]}
        phone={(building) => (
          <Row
            title={nameOf(building)}
            hint={`空户 ${building.vacant} 户`}
            extra={`${building.households} 户 · ${building.residents} 人`}
          />
        )}
      />
    </Card>
  );
}
