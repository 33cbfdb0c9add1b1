import type { IconName } from '@/components/pictures/icon';
import type { JoinKind } from '@/contract/joining';

interface Door {
  kind: JoinKind;
  label: string;
  hint: string;
  icon: IconName;
  /** Where the building's code comes from, for whoever comes in by this door. */
  codeFrom: string;
}

/** The three ways in, in the words that every page uses for them. */
export const joinDoors: readonly Door[] = [
  {
    kind: 'resident',
    label: '我住这里',
    hint: '给自己家下单、看什么时候送到',
    icon: 'home',
    codeFrom: '贴在您那栋楼的楼下；没有的话问楼长',
  },
  {
    kind: 'familyProxy',
    label: '我替家里老人',
    hint: '我不住这里，替家里人下单、收消息',
    icon: 'mine',
    codeFrom: '楼栋码贴在老人那栋楼的楼下：请老人或邻居念给您听、拍给您，也可以打给楼长，请楼长把链接发给您',
  },
  {
    kind: 'volunteer',
    label: '我来帮忙',
    hint: '当志愿者送货、代办，工作人员同意后开始',
    icon: 'tasks',
    codeFrom: '贴在小区每栋楼的楼下，哪一栋的都行；没有的话问社区工作人员',
  },
];

/** The door of that kind; the first for anything else. */
export const doorOf = (kind: string): Door => {
  const [first] = joinDoors;
  const door = joinDoors.find((one) => one.kind === kind) ?? first;
  if (!door) throw new Error('no way in');
  return door;
};
