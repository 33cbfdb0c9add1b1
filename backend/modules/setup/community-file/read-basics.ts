import type { Sheet } from '../../../workbook/sheet';
import type { CommunityPlan } from './community-plan';
import type { FileFault } from './fault';
import { basicNames, faultTexts, sheetNames } from './texts';

type Basics = Pick<CommunityPlan, 'communityName' | 'countyName' | 'teamName' | 'servicePhone'>;
const MOST = 30;

/** The first sheet: a word and its value on each row. */
export function readBasics(sheet: Sheet): { basics: Basics; faults: FileFault[] } {
  const written = new Map(
    sheet.rows.map(({ row, cells }) => [plain(cells[0]), { row, value: plain(cells[1]) }]),
  );
  const at = (field: keyof Basics) => written.get(basicNames[field]) ?? { row: 0, value: '' };
  const fault = (field: keyof Basics, message: string): FileFault => ({
    sheet: sheetNames.basics,
    row: at(field).row,
    message,
  });
  const named = (['communityName', 'countyName', 'teamName'] as const).flatMap((field) => {
    const { value } = at(field);
    if (value === '') return [fault(field, faultTexts.missing(basicNames[field]))];
    return value.length > MOST ? [fault(field, faultTexts.tooLong(basicNames[field], MOST))] : [];
  });
  const phone = at('servicePhone').value;
  const isPhone = phone === '' || /^[0-9][0-9-]{4,17}$/.test(phone);
  return {
    basics: {
      communityName: at('communityName').value,
      countyName: at('countyName').value,
      teamName: at('teamName').value,
      servicePhone: phone === '' ? null : phone,
    },
    faults: isPhone ? named : [...named, fault('servicePhone', faultTexts.notPhone(phone))],
  };
}

const plain = (cell: string | undefined): string =>
  (cell ?? '')
    .normalize('NFKC')
    .replace(/[：:]\s*$/, '')
    .trim();
