const noon = { kind: 'noon', cutOff: '12:00', deliverBy: '18:00', deliverDay: 0 };
const evening = { kind: 'evening', cutOff: '18:00', deliverBy: '12:00', deliverDay: 1 };

const noFile = Buffer.from('小区').toString('base64');

/** The least that each procedure about setting up communities takes. */
export const setupInputs = {
  'org.listCommunities': () => ({}),
  'org.createCommunity': () => ({
    communityName: '新苑',
    countyName: '示例县',
    teamName: '一组',
  }),
  'org.renameCommunity': () => ({ communityName: '新名' }),
  'org.inviteCaptains': ({ entranceId }: { entranceId: string }) => ({
    captains: [{ entranceId, forName: '新人' }],
  }),
  'org.becomeStaff': () => ({}),
  'orders.getWaveTimes': () => ({}),
  'orders.setWaveTimes': () => ({ waveTimes: [noon, evening] }),
  'setup.getSetup': () => ({}),
  'setup.listCaptains': () => ({}),
  'setup.openCommunity': () => ({}),
  'setup.previewFile': () => ({ file: noFile }),
  'setup.createFromFile': () => ({ file: noFile }),
  'setup.exportTemplate': () => ({}),
};
