import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { KnockSheet } from '@/contract/knock-sheets';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { DateField } from '@/components/forms/date-field';
import { TextField } from '@/components/forms/text-field';
import { ActionBar } from '@/components/page/action-bar';
import { Screen } from '@/components/page/screen';
import { beijingDay } from '@/domain/beijing-day';
import { beijingMoment, formatMoment } from '@/domain/beijing-time';
import {
  addTo,
  asksForLook,
  countsPeople,
  moveBy,
  pressKnockKey,
  takePhoto,
  tick,
  tickedRows,
  type KnockSheetDraft,
} from '@/domain/knock-sheet-draft';
import { readClock } from '@/domain/sheet-draft';
import { showSheetCode } from '@/domain/sheet-code';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useKeys } from '@/lib/accessible/use-keys';
import { useAction } from '@/lib/answers/use-action';
import type { OutputOf } from '@/lib/wire/api';
import { now } from '@/lib/phone/clock';
import { bringIntoSight } from '@/lib/platform/window/row-in-hand';
import { KnockRowEntry } from './knock-row-entry';
import { PhotoButton } from './photo-button';
import { useSheetPhoto, type SheetRead } from './use-sheet-photo';
import { useTypedKnocks } from './use-typed-knocks';
import '@/components/forms/sheet-rows.scss';

interface Props {
  communityId: string;
  sheet: KnockSheet;
  /** A photo of one of its pages, read. */
  read: SheetRead | null;
  onClose: () => void;
}

type Entered = OutputOf<'doorKnocks.enterKnockSheet'>;

const rowId = (rowNo: number | undefined): string => (rowNo ? `sheet-row-${rowNo}` : '');
const keysHint =
  '键盘：1–5 选结果，接着敲几口人，回车到下一户 · + 需要上门 · - 做不了饭 · 退格清掉 · ↑↓ 换一户';

const resultWords = ({ recorded, same, contested, isLate }: Entered): string =>
  [
    `记下 ${recorded} 户`,
    same > 0 ? `${same} 户以前录过，没有重复记` : '',
    contested.length > 0 ? `第 ${contested.join('、')} 行和别的登记不一样，请到那一户核对` : '',
    isLate ? '这一轮已经结束，算补登' : '',
  ]
    .filter(Boolean)
    .join('；');

/** Typing one knock sheet: at most three keys for an ordinary row, in the order of the paper, then Enter for all of it. */
export function KnockSheetEntry({ communityId, sheet, read, onClose }: Props) {
  const { rows, sheetCode, entranceId } = sheet;
  const { draft, day, clock, change } = useTypedKnocks(sheet, read?.rows ?? null);
  const setDraft = (next: KnockSheetDraft) => change({ draft: next });
  const [pages, setPages] = useState<readonly SheetRead[]>(read ? [read] : []);
  const photo = useSheetPhoto(communityId, (page) => {
    if (page.sheetCode !== sheetCode) return void sayAloud('拍的是另一张敲门单，请先存好这一张');
    setPages([...pages, page]);
    setDraft(takePhoto(draft, rows, page.rows));
  });
  const toLook = new Set(pages.flatMap((page) => page.rows.filter(asksForLook).map(({ rowNo }) => rowNo)));
  const [result, setResult] = useState<Entered>();
  const enter = useAction('doorKnocks.enterKnockSheet', (entered) => {
    setResult(entered);
    setDraft({ at: rows.length, words: {} });
  });
  const ticked = tickedRows(draft);
  const time = readClock(clock);
  const canSave = ticked.length > 0 && time !== null && day !== '' && !enter.isRunning;
  const save = () => {
    if (!canSave || time === null) return;
    const happenedAt = beijingMoment(time, `${day}T04:00:00.000Z`);
    void enter.run({ communityId, entranceId, sheetCode, happenedAt, rows: ticked });
  };
  useKeys((key) => {
    if (key === 'Enter' && draft.at === rows.length) {
      if (ticked.length > 0) save();
      else if (result) onClose();
      return true;
    }
    const next = pressKnockKey(draft, rows, key);
    if (next) setDraft(next);
    return next !== null;
  });
  const inHand = rows[draft.at]?.rowNo;
  useEffect(() => {
    bringIntoSight(rowId(inHand));
  }, [inHand]);
  return (
    <Screen
      title={`敲门单 ${showSheetCode(sheetCode)}`}
      wide
      bottom={
        <ActionBar note={time === null ? '时间没写对' : undefined}>
          <ActionButton size="bar" look="second" onTap={onClose}>
            换一张
          </ActionButton>
          <ActionButton size="bar" isRunning={enter.isRunning} isDisabled={!canSave} onTap={save}>
            {`保存 ${ticked.length} 户`}
          </ActionButton>
        </ActionBar>
      }
    >
      <Card>
        <SectionTitle
          title={`${sheet.placeLabel}　第 ${sheet.number} 轮`}
          hint={`${sheet.title} · ${rows.length} 户 · ${formatMoment(sheet.printedAt, now())} 打印`}
        />
        <View className="sheet-when">
          <DateField
            label="哪天敲的"
            value={day}
            onChange={(to) => change({ day: to })}
            first={beijingDay(sheet.printedAt)}
            last={beijingDay(now())}
          />
          <TextField label="几点" value={clock} onChange={(to) => change({ clock: to })} maxLength={5} />
        </View>
        <View className="sheet-keys secondary">{keysHint}</View>
        {result ? <View className="sheet-said sheet-said--good">{resultWords(result)}</View> : null}
      </Card>
      <PhotoButton {...photo} />
      <Card className="card--rows">
        {rows.map((row, at) => (
          <KnockRowEntry
            key={row.rowNo}
            id={rowId(row.rowNo)}
            row={row}
            word={draft.words[row.rowNo]}
            isAt={draft.at === at}
            isToLook={toLook.has(row.rowNo)}
            onAt={() => setDraft({ ...draft, at })}
            onTick={(outcome) => {
              const next = tick({ ...draft, at }, row, outcome);
              setDraft(countsPeople(outcome) ? next : moveBy(next, rows, 1));
            }}
            onAdd={(part) => setDraft(addTo(draft, row, part))}
            onNext={() => setDraft(moveBy(draft, rows, 1))}
          />
        ))}
      </Card>
    </Screen>
  );
}
