import { expect, it } from 'vitest';
import type { KnockChoice } from '@/domain/knock-choices';
import type { KnockDoor } from '@/domain/queued-knocks';
import { draftOf, saidIn } from './knock-draft';

const door: KnockDoor = {
  householdId: '602',
  outcome: null,
  way: null,
  isClosed: false,
  settledAs: null,
  attempts: 0,
  isProvisional: false,
  isContested: false,
  needsHomeService: false,
  isPaused: false,
  pauses: [],
  placeLabel: '10号楼 1单元 602',
  floor: 6,
  roomNo: '602',
  isVacant: false,
  householderName: '李**',
  phone: '199****0001',
  residentCount: 2,
  careFlags: [],
  remark: null,
  residents: [
    { id: 'a', name: '李**' },
    { id: 'b', name: '李*' },
  ],
  seenResidents: [],
  answers: { canCook: 'yes' },
  peopleCount: null,
  lastAttemptAt: null,
  version: 0,
  isWaiting: false,
};
const form = [
  {
    id: 'canCook',
    words: '能做饭',
    answer: 'yesNo' as const,
    choices: [],
    askedWhen: { by: 'always' as const },
  },
];
const met: KnockChoice = { outcome: 'met', way: 'door', label: '在家，已见面' };

it('an ordinary door is said with what was known of it', () => {
  expect(saidIn(draftOf(door), met, door, form)).toEqual({
    outcome: 'met',
    way: 'door',
    peopleCount: 2,
    needsHomeService: false,
    answers: { canCook: 'yes' },
    seenResidents: [],
  });
});

it('a door where nobody was talked to says nothing that only talking tells', () => {
  const draft = { ...draftOf(door), phone: '19900000001', remark: ' 门口有快递 ' };
  expect(saidIn(draft, { outcome: 'noAnswer', way: 'door', label: '' }, door, form)).toEqual({
    outcome: 'noAnswer',
    way: 'door',
    answers: {},
    seenResidents: [],
    remark: '门口有快递',
  });
});

it('who says that all were seen ticks everybody', () => {
  expect(saidIn(draftOf(door), { ...met, isEveryone: true }, door, form).seenResidents).toEqual(['a', 'b']);
});

it('corrects care and number only where they were changed', () => {
  const careFlags = [{ flag: 'infant' as const, dueOn: null }];
  const said = saidIn({ ...draftOf(door), careFlags, phone: '19900000001' }, met, door, form);
  expect(said).toMatchObject({ careFlags, phone: '19900000001' });
});
