import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { ImportChange, CatalogueImportPreview } from '@/contract/catalogue';
import { formatMoney } from '@/domain/money';

const changeWords = ({ field, from, to }: ImportChange): string =>
  `${field}：${from === '' ? '空' : from} → ${to === '' ? '空' : to}`;

/** What a file would do, row by row as Excel numbers them: what is wrong first. */
export function ImportRows({ name, preview }: { name: string; preview: CatalogueImportPreview }) {
  const { created, changed, unchanged, problems } = preview;
  return (
    <>
      <Card>
        <SectionTitle
          title={name}
          hint={`新增 ${created.length} 种，改 ${changed.length} 种，不变 ${unchanged} 种，有问题 ${problems.length} 行`}
        />
      </Card>
      {problems.length > 0 ? (
        <Card look="due">
          <SectionTitle title="有问题的行" hint="这些行不会导入，改好文件后可以再导一次" />
          {problems.map(({ row, name: product, reason }) => (
            <Row
              key={row}
              title={`第 ${row} 行 ${product}`}
              hint={<View className="import-problem">{reason}</View>}
            />
          ))}
        </Card>
      ) : null}
      {changed.length > 0 ? (
        <Card>
          <SectionTitle title="要改的" />
          {changed.map(({ row, name: product, changes }) => (
            <Row key={row} title={`第 ${row} 行 ${product}`} hint={changes.map(changeWords).join('；')} />
          ))}
        </Card>
      ) : null}
      {created.length > 0 ? (
        <Card>
          <SectionTitle title="新增的" />
          {created.map(({ row, name: product, category, priceFen }) => (
            <Row
              key={row}
              title={`第 ${row} 行 ${product}`}
              hint={`${category} · ${formatMoney(priceFen)}`}
            />
          ))}
        </Card>
      ) : null}
    </>
  );
}
