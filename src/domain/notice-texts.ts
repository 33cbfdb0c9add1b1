import type { NoticeFacts } from '@/contract/notice-kinds';
import { beijingParts, formatClock, isSameDay } from './beijing-time';
import { levelMeanings, levelNames } from './control-level';

type Of<K extends NoticeFacts['kind']> = Extract<NoticeFacts, { kind: K }>;
type Outage = Of<'outage'>['what'];

/** What a notice says; both '' where its kind has nothing to make it of. */
export interface NoticeDraft {
  /** At most 20 characters. */
  title: string;
  /** At most 1,000 characters. */
  body: string;
}

const MOST_TITLE = 20;

/** A notice is read days later: '11月30日', never 'today'; another year than that of `now` is named. */
function dayWords(iso: string, now: string): string {
  const { year, month, date } = beijingParts(iso);
  return `${year === beijingParts(now).year ? '' : `${year}年`}${month}月${date}日`;
}

const momentWords = (iso: string, now: string): string => `${dayWords(iso, now)} ${formatClock(iso)}`;

/** '11月30日 18:00 到 20:00', or with both days. */
const spanWords = ({ from, until }: { from: string; until: string }, now: string): string =>
  `${momentWords(from, now)} 到 ${isSameDay(from, until) ? formatClock(until) : momentWords(until, now)}`;

/** The first of two titles, or the shorter one where there is no room for it. */
const fitting = (whole: string, shorter: string): string =>
  whole.length <= MOST_TITLE ? whole : shorter.slice(0, MOST_TITLE);

/** '招募：量体温' */
const titled = (word: string, what: string): string => fitting(`${word}：${what}`, what);

/** What is out of service, as people call it. */
export const outageNames: Readonly<Record<Outage, string>> = {
  water: '停水',
  power: '停电',
  gas: '停气',
  heating: '停暖',
  lift: '电梯停用',
};

const outageAdvice: Readonly<Record<Outage, string>> = {
  water: '请提前存好水，停水时关好水龙头。',
  power: '请提前给手机充好电。家里有人靠用电的医疗设备，请马上告诉楼长。',
  gas: '请提前做好饭，停气时关好燃气阀门。',
  heating: '请注意保暖。',
  lift: '请走楼梯。上下楼有困难的，请告诉楼长。',
};

const atHome = '不方便下楼的，请点“我知道了，要上门”，或者告诉楼长。';

const callUp = ({ what, bring }: Of<'callUp'>): NoticeDraft => ({
  title: titled('集合', what),
  body: `请大家下楼：${what}。${bring === null ? '' : `请带好：${bring}。`}请听现场安排，不要提前聚集。${atHome}`,
});

const goodsArrived = ({ what, place, ...span }: Of<'goodsArrived'>, now: string): NoticeDraft => ({
  title: titled('到货', what),
  body: `${what}到了。请在 ${spanWords(span, now)} 之间到${place}领。${atHome}`,
});

const outage = ({ what, ...span }: Of<'outage'>, now: string): NoticeDraft => ({
  title: `${dayWords(span.from, now)}${outageNames[what]}`,
  body: `${spanWords(span, now)} ${outageNames[what]}。${outageAdvice[what]}`,
});

const levelChange = ({ level, startsAt }: Of<'levelChange'>, now: string): NoticeDraft => ({
  title: fitting(
    `${momentWords(startsAt, now)} 起${levelNames[level]}`,
    `${dayWords(startsAt, now)}起${levelNames[level]}`,
  ),
  body: `${momentWords(startsAt, now)} 起，您家这栋楼的管控等级是：${levelNames[level]}，${levelMeanings[level]}。`,
});

const recruiting = ({ what, place, at, people }: Of<'recruiting'>, now: string): NoticeDraft => ({
  title: titled('招募', what),
  body: `要 ${people} 个人：${what}。${momentWords(at, now)} 在${place}集合。愿意来的请告诉楼长。`,
});

/**
 * The text that the facts of a notice make, for its author to correct; days are those of Beijing. Daily messages and free
 * text have no facts: both words are ''. No personal data goes in and none comes out.
 */
export function noticeDraft(facts: NoticeFacts, now: string): NoticeDraft {
  if (facts.kind === 'callUp') return callUp(facts);
  if (facts.kind === 'goodsArrived') return goodsArrived(facts, now);
  if (facts.kind === 'outage') return outage(facts, now);
  if (facts.kind === 'levelChange') return levelChange(facts, now);
  if (facts.kind === 'recruiting') return recruiting(facts, now);
  return { title: '', body: '' };
}

/** What of a notice is carried by people. */
export interface CarriedNotice {
  title: string;
  body: string;
  isExercise: boolean;
}

/** As it is said: '18:00' is 18点, '20:30' is 20点30分. */
export const spokenWords = (text: string): string =>
  text.replace(/(\d{1,2}):(\d{2})/gu, (_, hour: string, minute: string) =>
    minute === '00' ? `${hour}点` : `${hour}点${minute}分`,
  );

const sentence = (text: string): string =>
  /[。！？]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`;

const drill = (isExercise: boolean): string => (isExercise ? '【演练】' : '');

/** For the chat of a building: pasted by whoever is in it. */
export const groupText = ({ title, body, isExercise }: CarriedNotice): string =>
  `${drill(isExercise)}【社区公告】${title}\n${sentence(body)}\n看完请打开“三单到家”，在“消息”里点“我知道了”，就不用人再上门来问。`;

/** For a loudspeaker below the windows: said twice, clocks as they are spoken. */
export function loudspeakerText({ title, body, isExercise }: CarriedNotice): string {
  const what = `${sentence(spokenWords(title))}${sentence(spokenWords(body))}`;
  const opening = isExercise ? '各位住户请注意，这是演练。' : '各位住户请注意，社区有一条公告。';
  return `${opening}${what}再说一遍。${what}听到了的，请在手机上点“我知道了”；不用手机的，告诉楼长一声。`;
}
