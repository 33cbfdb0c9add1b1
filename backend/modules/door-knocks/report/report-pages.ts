import type { RoundReport } from '@/contract/round-report';
import { fillPages } from '../../../paper/fill-pages';
import { html, type Html } from '../../../paper/html';
import { pageFoot } from '../../../paper/page-foot';
import { onPaper } from './on-paper';
import { agreementWords, settledWords } from '@/domain/second-list-words';
import { texts } from './texts';

type Words = string | number;
/** A table of the report; it goes on on the next page under its own head. */
interface Section {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly Words[])[];
}
interface Line {
  section: Section;
  words: readonly Words[];
}

/** Millimetres: what a page has for lines, and what one takes. */
const ROOM = 235;
const LINE = 7;
const HEAD = 17;
const { report: heads } = texts;

/** The report of a round on pages of A4: totals first, then outcomes, entrances, quality and samples. */
export function reportPages(report: RoundReport): Html[] {
  const lines = sectionsOf(report).flatMap((section) => section.rows.map((words) => ({ section, words })));
  const heightOf = (line: Line) => LINE + (line.words === line.section.rows[0] ? HEAD : 0);
  const pages = fillPages(lines, heightOf, () => ROOM - HEAD);
  return pages.map((rows, at) => page(report, rows, { page: at + 1, of: pages.length }));
}

function sectionsOf(report: RoundReport): Section[] {
  const all = [
    figuresOf(report),
    secondListsOf(report),
    outcomesOf(report),
    entrancesOf(report),
    qualityOf(report),
    samplesOf(report),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

const figuresOf = ({ figures }: RoundReport): Section => ({
  title: heads.figure,
  heads: [heads.figure, heads.count, heads.atClosing],
  rows: figures.map(({ name, measure, count, frozen }) => [
    texts.figures[name],
    `${count} ${texts.measures[measure]}`,
    frozen === null ? '' : `${frozen} ${texts.measures[measure]}`,
  ]),
});

const secondListsOf = ({ secondLists }: RoundReport): Section => ({
  title: heads.secondLists,
  heads: [heads.whose, heads.agrees, heads.onlyHere, heads.onlyThere, heads.differs, heads.settled],
  rows: secondLists.map(({ whose, readAt, counts, ...list }) => [
    ...[heads.listAt(whose, onPaper(readAt)), agreementWords({ counts, ...list })],
    ...[counts.onlyHere, counts.onlyThere, counts.differs, settledWords(list)],
  ]),
});

const outcomesOf = ({ outcomes }: RoundReport): Section => ({
  title: heads.outcomes,
  heads: [texts.columns.state, texts.columns.way, heads.doors, texts.figures.provisional, heads.people],
  rows: outcomes.map(({ outcome, way, households, provisional, people }) => [
    ...[texts.outcomes[outcome], texts.ways[way], households, provisional, people],
  ]),
});

const entrancesOf = ({ entrances }: RoundReport): Section => ({
  title: heads.entrances,
  heads: [
    ...[heads.entrance, heads.cells, heads.reached, heads.neighbour],
    ...[heads.signedOff, heads.open, heads.people],
  ],
  rows: entrances.map((one) => [
    ...[one.placeLabel, one.cells, one.reached, one.byNeighbour, one.signedOff, one.open, one.people],
  ]),
});

const qualityOf = ({ people }: RoundReport): Section => ({
  title: heads.quality,
  heads: [
    ...[heads.person, heads.doors, heads.fastest, heads.most],
    ...[heads.missingPhone, heads.missingPeople, heads.again],
  ],
  rows: people.map((one) => [
    ...[one.name, one.doors, one.fastest, `${texts.outcomes[one.mostOutcome]} ${one.mostShare}%`],
    ...[one.missingPhone, one.missingPeople, one.flags.length > 0 ? texts.yes : ''],
  ]),
});

const samplesOf = ({ samples }: RoundReport): Section => ({
  title: heads.samples,
  heads: [heads.person, heads.samples, texts.columns.state],
  rows: samples.map(({ name, doors, right, wrong, needsRight, verdict }) => [
    ...[name, heads.sample(doors, right, wrong, needsRight), texts.verdicts[verdict]],
  ]),
});

/** Lines that stand under one head, in their order. */
function bySection(lines: readonly Line[]): Section[] {
  const sections = new Map<Section, (readonly Words[])[]>();
  for (const { section, words } of lines) sections.set(section, [...(sections.get(section) ?? []), words]);
  return [...sections].map(([section, rows]) => ({ ...section, rows }));
}

const page = (
  { campaign, countedAt }: RoundReport,
  lines: readonly Line[],
  at: { page: number; of: number },
): Html =>
  html`<section class="page">
    <div class="head">
      <h1>${campaign.title}</h1>
      <p class="what">${countedWords(countedAt)}</p>
    </div>
    ${bySection(lines).map(table)}
    ${pageFoot({ words: countedWords(countedAt), whose: campaign.title, ...at })}
  </section>`;

const countedWords = (countedAt: string): string => texts.countedAt(onPaper(countedAt));

const table = ({ title, heads: names, rows }: Section): Html =>
  html`<h2 class="part">${title}</h2>
    <table>
      <thead>
        <tr>
          ${names.map((name) => html`<th>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (words) =>
            html`<tr>
              ${words.map((word) => html`<td>${String(word)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;

/** What this paper has beside the look of all. */
export const reportStyle = '.part{margin:3mm 0 1mm;font-size:12pt}';
