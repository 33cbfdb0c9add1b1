import type { Setup } from '@/contract/setup';
import { formatCount } from '@/domain/format-count';
import type { PageName } from '@/lib/pages/routes';

/** A step of preparing a community: what it is, how far it is, and where it is done. */
export interface Step {
  title: string;
  hint: string;
  isDone: boolean;
  /** Without it the community cannot be opened. */
  isNeeded: boolean;
  page: PageName &
    (
      | 'adminBasics'
      | 'adminWaves'
      | 'adminCaptains'
      | 'staffPlan'
      | 'staffRegisterImports'
      | 'staffSuppliers'
      | 'staffCatalogue'
      | 'staffInvitations'
    );
}

const householdsHint = ({ households, vacant }: Setup): string =>
  households === 0 ? '还没有；导入物业的表' : `${formatCount(households)} 户，空户 ${formatCount(vacant)} 户`;

const buildingsHint = ({ buildings, entrances }: Setup): string =>
  buildings === 0 ? '还没有；按层数和户数生成，或从下一步导入' : `${buildings} 栋 ${entrances} 个单元`;

const captainsHint = ({ entrances, captained, invited }: Setup): string =>
  entrances === 0
    ? '有了楼栋才能邀请'
    : `${entrances} 个单元：${captained} 个有楼长，${invited} 个已邀请，${entrances - captained - invited} 个还没有`;

const peopleHint = ({ staff, volunteers }: Setup): string => `工作人员 ${staff} 人，志愿者 ${volunteers} 人`;

/** The steps in the order in which they are easiest. */
export const stepsOf = (setup: Setup): Step[] => [
  {
    title: '名称和电话',
    hint: setup.servicePhone ? `住户有事打 ${setup.servicePhone}` : '还没有服务电话',
    isDone: setup.servicePhone !== null,
    isNeeded: false,
    page: 'adminBasics',
  },
  {
    title: '楼栋',
    hint: buildingsHint(setup),
    isDone: setup.buildings > 0,
    isNeeded: false,
    page: 'staffPlan',
  },
  {
    title: '住户',
    hint: householdsHint(setup),
    isDone: setup.households > 0,
    isNeeded: true,
    page: 'staffRegisterImports',
  },
  {
    title: '批次',
    hint: setup.waves === 0 ? '还没有定：每天几点截单，几点前送到' : `每天 ${setup.waves} 个批次`,
    isDone: setup.waves > 0,
    isNeeded: true,
    page: 'adminWaves',
  },
  {
    title: '供应商',
    hint: setup.suppliers === 0 ? '还没有' : `${setup.suppliers} 家`,
    isDone: setup.suppliers > 0,
    isNeeded: false,
    page: 'staffSuppliers',
  },
  {
    title: '商品',
    hint: setup.products === 0 ? '还没有；一样样加，或导入表格' : `${formatCount(setup.products)} 样在卖`,
    isDone: setup.products > 0,
    isNeeded: false,
    page: 'staffCatalogue',
  },
  {
    title: '楼长',
    hint: captainsHint(setup),
    isDone: setup.entrances > 0 && setup.captained === setup.entrances,
    isNeeded: false,
    page: 'adminCaptains',
  },
  {
    title: '工作人员和志愿者',
    hint: peopleHint(setup),
    isDone: setup.staff > 1 && setup.volunteers > 0,
    isNeeded: false,
    page: 'staffInvitations',
  },
];
