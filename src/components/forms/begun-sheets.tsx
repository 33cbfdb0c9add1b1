import { showSheetCode } from '@/domain/sheet-code';
import { Card } from '../cards/card';
import { Row } from '../cards/row';
import { SectionTitle } from '../cards/section-title';

interface Props {
  codes: readonly string[];
  onOpen: (sheetCode: string) => void;
}

/** Sheets that were begun here and not saved: one tap goes on where the hand was. */
export function BegunSheets({ codes, onOpen }: Props) {
  if (codes.length === 0) return null;
  return (
    <Card look="due">
      <SectionTitle title="录了一半、还没保存的纸单" hint="只在这台机器上，请接着录完" />
      {codes.map((code) => (
        <Row key={code} title={`单号 ${showSheetCode(code)}`} extra="接着录" onTap={() => onOpen(code)} />
      ))}
    </Card>
  );
}
