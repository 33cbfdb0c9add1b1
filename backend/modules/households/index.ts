import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { findHouseholds } from './find-households';
import { listBuildings } from './list-buildings';
import { listHouseholds } from './list-households';
import { listMyEntrances } from './list-my-entrances';

export const households = implement('households', contract.households, {
  listBuildings,
  listHouseholds,
  listMyEntrances,
  findHouseholds,
});
