import type { Campaign } from '@/contract/campaigns';
import type { ReportFigure, ReportFigureName, ReportMeasure, RoundReport } from '@/contract/round-report';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { countsOf, findCampaign, secondListsOf, toCampaign } from '../../campaigns/public';
import { listQuality } from '../quality/quality';
import * as samples from '../quality/samples';
import { toLotSample } from '../quality/to-lot-sample';
import { findRound } from '../rounds/find-round';
import * as report from './report-rows';

interface Place {
  communityId: string;
  campaignId: string;
}

/** Counts a round as it stands at this moment. Refuses NOT_FOUND. */
export async function readReport(
  ctx: Pick<Context, 'db' | 'now' | 'secrets'>,
  place: Place,
): Promise<RoundReport> {
  const { db, secrets, now } = ctx;
  await findRound(db, place);
  const campaign = await countCampaign(ctx, place);
  const sampled = await samples.list(db, { ...place, sampleId: null });
  return {
    campaign,
    countedAt: now.toISOString(),
    figures: figuresOf(campaign, await report.countVisits(db, place)),
    entrances: await report.listEntrances(db, place),
    outcomes: await report.listOutcomes(db, place),
    passes: await report.listPasses(db, place),
    people: await listQuality(ctx, place),
    samples: sampled.map((row) => toLotSample(secrets, row)),
    secondLists: await secondListsOf(ctx, place),
  };
}

async function countCampaign(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { communityId, campaignId }: Place,
): Promise<Campaign> {
  const row = await findCampaign(db, communityId, campaignId);
  if (!row) throw new Refusal('NOT_FOUND');
  return toCampaign(row, await countsOf(db, communityId, campaignId, now));
}

const names: readonly Exclude<ReportFigureName, 'visits'>[] = [
  'cells',
  'reached',
  'byNeighbour',
  'vacant',
  'provisional',
  'signedOff',
  'settledByRule',
  'open',
  'contested',
  'needsHomeService',
  'people',
];
const measureOf = (name: ReportFigureName): ReportMeasure => (name === 'people' ? 'people' : 'households');

/** Every total beside what it was when the round was closed; late paper makes them differ. */
const figuresOf = ({ counts, closedCounts }: Campaign, visits: number): ReportFigure[] => [
  ...names.map((name) => ({
    name,
    measure: measureOf(name),
    count: counts[name],
    frozen: closedCounts?.[name] ?? null,
  })),
  { name: 'visits', measure: 'visits', count: visits, frozen: null },
];
