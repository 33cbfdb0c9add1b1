import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { listBuildings } from './list-buildings';
import { listHouseholds } from './list-households';

export const households = implement('households', contract.households, { listBuildings, listHouseholds });
