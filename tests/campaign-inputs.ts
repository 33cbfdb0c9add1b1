import { v7 } from 'uuid';
import type { Place } from './places';

interface Its {
  campaignId: string;
  pauseId: string;
  buildingPauseId: string;
  leaseId: string;
  sampleId: string;
  templateId: string;
  knockSheetCode: string;
  secondListId: string;
  handOutId: string;
  runId: string;
}

const everybody = { anyOf: [], except: [] };
const now = '2026-11-22T04:00:00.000Z';
const deed = { happenedAt: now, device: v7(), seq: 1 };

/** A file that nobody has uploaded, the same from wherever it is asked. */
const noList = v7();
const onList = ({ campaignId, secondListId }: Its) => ({ campaignId, listId: secondListId });

const question = {
  id: 'canCook',
  words: '能做饭吗',
  answer: 'yesNo',
  choices: [],
  askedWhen: { by: 'always' },
};

const opening = () => ({
  campaignId: v7(),
  kind: 'round',
  title: '敲门',
  audience: everybody,
  counted: 1,
  deadlineAt: '2026-11-23T04:00:00.000Z',
  form: [],
  success: 'doorOpened',
  buttons: 4,
  clonedFrom: null,
});

/** The least that each procedure about campaigns and rounds takes. */
export const campaignInputs = {
  'campaigns.countAudience': () => ({ audience: everybody }),
  'campaigns.listCampaigns': () => ({}),
  'campaigns.listEntranceCampaigns': () => ({}),
  'campaigns.getCampaign': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'campaigns.listNotReached': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'campaigns.listSilent': () => ({}),
  'campaigns.getLens': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'campaigns.signOffCell': (_: Place, { campaignId }: Its) => ({ campaignId, reason: '搬到外地' }),
  'campaigns.closeCampaign': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'campaigns.pauseHousehold': () => ({ reason: 'away', untilOn: null }),
  'campaigns.pauseBuilding': () => ({ reason: 'buildingClosed', untilOn: null }),
  'campaigns.listPauses': () => ({}),
  'campaigns.listBuildingPauses': () => ({}),
  'campaigns.liftPause': (_: Place, { pauseId }: Its) => ({ pauseId }),
  'campaigns.liftBuildingPause': (_: Place, { buildingPauseId }: Its) => ({ pauseId: buildingPauseId }),
  'campaigns.readSecondList': (_: Place, { campaignId }: Its) => ({
    ...{ campaignId, importId: noList, fileName: '空.csv', whose: '卫生站', source: { parts: 2 } },
  }),
  'campaigns.listSecondLists': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'campaigns.getSecondList': (_: Place, its: Its) => onList(its),
  'campaigns.listSecondListRows': (_: Place, its: Its) => ({ ...onList(its), show: 'waiting' }),
  'campaigns.settleSecondListRow': (_: Place, its: Its) => ({
    ...{ ...onList(its), rowNo: 1, verdict: { right: 'ours' } },
  }),
  'doorKnocks.openRound': opening,
  'doorKnocks.countOwnAudience': () => ({ audience: everybody }),
  'doorKnocks.openOwnRound': opening,
  'doorKnocks.getOwnOpening': () => ({}),
  'doorKnocks.listOwnExceptions': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.listRoundExceptions': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.compareRounds': (_: Place, { campaignId }: Its) => ({
    ...{ campaignId, otherCampaignId: campaignId, show: 'all' },
  }),
  'doorKnocks.getRound': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.getEntranceRound': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.recordDoorKnock': ({ householdId }: Place, { campaignId }: Its) => ({
    ...deed,
    campaignId,
    householdId,
    outcome: 'met',
    way: 'door',
    sawVersion: 0,
    answers: {},
    seenResidents: [],
  }),
  'doorKnocks.recordNoAnswers': ({ householdId }: Place, { campaignId }: Its) => ({
    ...deed,
    campaignId,
    householdIds: [householdId],
  }),
  'doorKnocks.listDoorKnocks': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.settleKnock': (_: Place, { campaignId }: Its) => ({ campaignId, knockId: v7() }),
  'doorKnocks.getOwnRound': () => ({}),
  'doorKnocks.answerOwn': (_: Place, { campaignId }: Its) => ({
    ...{ campaignId, outcome: 'answered', answers: {}, sawVersion: 0 },
  }),
  'doorKnocks.listLeases': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.endLease': (_: Place, { campaignId, leaseId }: Its) => ({ campaignId, leaseId }),
  'doorKnocks.listMyEntranceRounds': () => ({}),
  'doorKnocks.reportPhone': (_: Place, { campaignId }: Its) => ({
    ...{ campaignId, device: v7(), unsent: null },
  }),
  'doorKnocks.listQuietPhones': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.printKnockSheets': (_: Place, { campaignId }: Its) => ({ campaignId, paper: 'sheets' }),
  'doorKnocks.getKnockSheet': ({ communityId }: Place, { knockSheetCode }: Its) => ({
    ...{ communityId, sheetCode: knockSheetCode },
  }),
  'doorKnocks.readKnockSheet': ({ communityId }: Place) => ({
    communityId,
    source: { base64: 'bm8gcGhvdG8=' },
  }),
  'doorKnocks.enterKnockSheet': (_: Place, { knockSheetCode }: Its) => ({
    ...{ sheetCode: knockSheetCode, happenedAt: now, rows: [{ rowNo: 1, outcome: 'noAnswer' }] },
  }),
  'doorKnocks.voidKnocks': (_: Place, { campaignId }: Its) => ({
    ...{ campaignId, accountId: v7(), since: null, entranceId: null },
  }),
  'doorKnocks.lookAgain': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.drawSample': (_: Place, { campaignId }: Its) => ({ campaignId, seed: '抽查' }),
  'doorKnocks.listSamples': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.listSampleDoors': (_: Place, { sampleId }: Its) => ({ sampleId }),
  'doorKnocks.listOwnSampleDoors': () => ({}),
  'doorKnocks.listFormTemplates': () => ({}),
  'doorKnocks.saveFormTemplate': () => ({ name: '排查', form: [question], isShared: false }),
  'doorKnocks.removeFormTemplate': (_: Place, { templateId }: Its) => ({ templateId }),
  'doorKnocks.getReport': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.exportRound': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.printReport': (_: Place, { campaignId }: Its) => ({ campaignId }),
  'doorKnocks.listHandOutRuns': (_: Place, { handOutId }: Its) => ({ campaignId: handOutId }),
  'doorKnocks.attachRun': (_: Place, { handOutId, runId }: Its) => ({ campaignId: handOutId, runId }),
  'doorKnocks.detachRun': (_: Place, { handOutId, runId }: Its) => ({ campaignId: handOutId, runId }),
  'doorKnocks.listHandOuts': () => ({}),
  'doorKnocks.findPickUpDoors': (_: Place, { handOutId }: Its) => ({
    ...{ campaignId: handOutId, text: '502' },
  }),
  'doorKnocks.recordPickUp': (_: Place, { handOutId }: Its) => ({ campaignId: handOutId }),
  'doorKnocks.recordSampleDoor': (_: Place, { sampleId }: Its) => ({ sampleId, agrees: true }),
  'doorKnocks.giveEntrance': (_: Place, { campaignId }: Its) => ({ campaignId, accountId: v7() }),
};
