import { WaveTimes } from '@/contract/wave-times';
import type { WaveTime } from '@/domain/waves';
import type { Sheet, SheetRow } from '../../../workbook/sheet';
import type { FileFault } from './fault';
import { dayNames, faultTexts, sheetNames, waveNames } from './texts';

interface Read {
  waveTimes: WaveTime[];
  faults: FileFault[];
}

/** Rows of 批次, 截单, 送到, 哪天; the row of heads and blank rows are passed over. */
export function readWaveTimes(sheet: Sheet): Read {
  const read = sheet.rows.filter(({ cells }) => !isHead(cells)).map(readRow);
  const faults = read.flatMap(({ faults: ofRow }) => ofRow);
  const waveTimes = read.flatMap(({ time }) => (time ? [time] : []));
  return faults.length > 0 ? { waveTimes, faults } : { waveTimes, faults: faultsOfAll(waveTimes) };
}

const isHead = ([wave = '', cutOff = '']: SheetRow['cells']): boolean =>
  wave.trim() === '批次' || cutOff.includes('截单');

function readRow({ row, cells }: SheetRow): { time?: WaveTime; faults: FileFault[] } {
  const [wave = '', cutOff = '', deliverBy = '', day = ''] = cells.map((cell) =>
    cell.normalize('NFKC').trim(),
  );
  const kind = Object.entries(waveNames).find(([name]) => wave.startsWith(name))?.[1];
  const deliverDay = day === '' ? 0 : dayNames.findIndex((name) => name === day);
  const bad = [cutOff, deliverBy].filter((clock) => clockOf(clock) === undefined);
  const messages = [
    ...(kind ? [] : [faultTexts.notWave(wave)]),
    ...bad.map((clock) => faultTexts.notClock(clock)),
    ...(deliverDay < 0 ? [faultTexts.notDay(day)] : []),
  ];
  if (!kind || messages.length > 0)
    return { faults: messages.map((message) => ({ sheet: sheetNames.waves, row, message })) };
  const time = { kind, cutOff: clockOf(cutOff) ?? '', deliverBy: clockOf(deliverBy) ?? '', deliverDay };
  return { time, faults: [] };
}

/** '9:00' and '12:00:00' are written by table programs. */
function clockOf(written: string): string | undefined {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(written) ?? [];
  return hour === '' ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}

/** What the contract says of the waves of a day together. */
function faultsOfAll(waveTimes: readonly WaveTime[]): FileFault[] {
  const parsed = WaveTimes.safeParse(waveTimes);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ message }) => ({
    sheet: sheetNames.waves,
    row: 0,
    message: faultTexts.waves(message),
  }));
}
