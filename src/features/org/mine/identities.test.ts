import { expect, test } from 'vitest';
import type { Grant } from '@/contract/org';
import { identitiesOf } from './identities';

const grant = (id: string, role: Grant['role'], placeLabel: string, communityId = 'c') =>
  ({ id, role, placeLabel, communityId }) as Grant;

test('a captain of two entrances is one captain', () => {
  const one = identitiesOf([
    grant('1', 'captain', '10号楼 1单元'),
    grant('2', 'captain', '10号楼 2单元'),
    grant('3', 'resident', '10号楼 1单元 502'),
  ]);
  expect(one).toEqual([
    { id: '1', role: 'captain', placeLabel: '10号楼 1单元、10号楼 2单元', grantIds: ['1', '2'] },
    { id: '3', role: 'resident', placeLabel: '10号楼 1单元 502', grantIds: ['3'] },
  ]);
});

test('another community, another household stay apart', () => {
  const two = [grant('1', 'captain', '1', 'c'), grant('2', 'captain', '2', 'd')];
  expect(identitiesOf(two)).toHaveLength(2);
  expect(identitiesOf([grant('1', 'resident', '501'), grant('2', 'resident', '502')])).toHaveLength(2);
});
