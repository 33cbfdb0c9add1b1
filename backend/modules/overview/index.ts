import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { exportEvening } from './export-evening';
import { getOpenWork } from './get-open-work';
import { getEvening } from './read-evening';
import { listCountyCounts, listTeamCounts } from './counting/list-counts';
import { getToDo } from './get-to-do';
import { listEveningRows } from './list-evening-rows';

export const overview = implement('overview', contract.overview, {
  getEvening,
  getOpenWork,
  getToDo,
  listEveningRows,
  exportEvening,
  listTeamCounts,
  listCountyCounts,
});
