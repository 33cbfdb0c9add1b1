const yes = /^(?:是|有|对|√|✓|✔|☑|y|yes|1|true)$/i;
const no = /^(?:否|不|没有|无|×|✗|✘|x|n|no|0|false)$/i;
const asked = /^(?:是否为?|有无|是不是)(.+?)(?:(?<!空)户|(?<!空)房|中)?$/;

/** What cells say under a heading that asks: '是' under 是否空置 is '空置', '否' under 是否入住 '未入住'. */
export function readFlagCell(header: string, cell: string): string {
  const [, what] = asked.exec(header.replace(/\s|\(.*\)|（.*）/g, '')) ?? [];
  if (what === undefined) return cell;
  const text = cell.trim();
  if (yes.test(text)) return what;
  if (no.test(text) && what === '户主') return '家庭成员';
  if (no.test(text)) return /入住|居住|住人|有人/.test(what) ? '未入住' : '';
  return cell;
}
