import { countAndOpen, endIt, giveTo, knockWithoutSignal, readReport, sendAll, settle } from './door-round';
import { overEachWay } from './each-way';

overEachWay('a round, from counting whom it is for to its report', async ({ as, clock }) => {
  const campaignId = await countAndOpen(as);
  const wang = await giveTo(as, { campaignId, helper: 'wang', clock });
  const he = await giveTo(as, { campaignId, helper: 'he', clock });
  knockWithoutSignal(wang, he, clock);
  await sendAll(wang, he, clock);
  await settle(as('qin'), campaignId);
  await endIt(as, campaignId);
  await readReport(as('lin'), campaignId);
});
