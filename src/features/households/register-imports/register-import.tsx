import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Figures } from '@/components/words/figures';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { RegisterImportPreview } from '@/contract/register-import-preview';
import { formatCount } from '@/domain/format-count';
import { now } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';
import { ConfirmBar } from './confirm-bar';
import { ImportBuildings } from './import-buildings';
import { ImportColumns } from './import-columns';
import { ImportHidden } from './import-hidden';
import { ImportProblems } from './import-problems';
import { buildingNames, importHint, keptHint, stateWords } from './import-words';
import './register-import.scss';

/** One file on its way into the register: what was read, what is wrong, what confirming would do. */
export function RegisterImport({ importId }: { importId: string }) {
  return (
    <InCommunity>
      {({ communityId }) => <OneImport communityId={communityId} importId={importId} />}
    </InCommunity>
  );
}

function OneImport(at: { communityId: string; importId: string }) {
  const answer = useAnswer('households.getImport', at);
  const { data: seen } = answer;
  const isOver = seen?.state === 'done' || seen?.state === 'dropped';
  return (
    <Screen title="名册预览" wide bottom={seen && !isOver ? <ConfirmBar {...at} seen={seen} /> : undefined}>
      <Loaded answer={answer} skeletonCards={3}>
        {(loaded) => (
          <>
            <Head seen={loaded} />
            <View className="desk-grid">
              <View>
                <ImportHidden {...at} seen={loaded} />
                <ImportProblems {...at} seen={loaded} />
                <Outcome seen={loaded} />
                <Notes seen={loaded} />
              </View>
              <View>
                <ImportColumns {...at} seen={loaded} />
                <ImportBuildings seen={loaded} />
              </View>
            </View>
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Head({ seen }: { seen: RegisterImportPreview }) {
  const { totals, counts } = seen;
  const figures = [
    { value: formatCount(totals.households), label: '户' },
    { value: formatCount(totals.residents), label: '人' },
    { value: formatCount(totals.vacant), label: '空户' },
    { value: formatCount(counts.held), label: '行有问题' },
  ];
  return (
    <Card look={seen.state === 'partly' ? 'due' : 'plain'}>
      <SectionTitle
        title={seen.fileName}
        hint={[stateWords[seen.state], importHint(seen), keptHint(seen, now())].filter(Boolean).join(' · ')}
      />
      {totals.households > 0 ? <Figures figures={figures} /> : null}
    </Card>
  );
}

function Outcome({ seen }: { seen: RegisterImportPreview }) {
  const { fresh, changed, unchanged, differing, missing, newBuildings, importId } = seen;
  if (fresh + unchanged + changed + missing === 0) return null;
  const open = () => go('staffRegisterChanges', { importId });
  return (
    <Card look={newBuildings.length > 0 ? 'due' : 'plain'}>
      <SectionTitle title="确认后会怎样" />
      {newBuildings.length > 0 ? (
        <Row
          title={`新建 ${buildingNames(newBuildings)}`}
          hint="小区里还没有；如果是楼号写错、读错了，先改好再导入"
          extra={<Pill tone="amber">{newBuildings.length} 栋</Pill>}
        />
      ) : null}
      <Row title="新登记的住户" extra={`${formatCount(fresh)} 户`} />
      <Row
        title="已登记、要改的"
        hint="有人登记过的不会被盖掉，除非您打勾"
        extra={`${formatCount(changed)} 户`}
      />
      <Row title="已登记、不变的" extra={`${formatCount(unchanged)} 户`} />
      {differing + missing > 0 ? (
        <Row
          title="看看和登记不同的"
          hint={[
            `不同的 ${formatCount(differing)} 户`,
            missing > 0 ? `登记里有、文件里没有的 ${formatCount(missing)} 户，都保留` : '',
          ]
            .filter(Boolean)
            .join('；')}
          onTap={open}
        />
      ) : null}
    </Card>
  );
}

function Notes({ seen: { notes, skipped } }: { seen: RegisterImportPreview }) {
  if (notes.length + skipped === 0) return null;
  return (
    <Card>
      <SectionTitle title="请留意" hint={`标题、合计这样的行 ${formatCount(skipped)} 行，不算住户`} />
      {notes.map(({ sheet, row, message }) => (
        <Row key={`${sheet} ${row} ${message}`} title={row === null ? message : `第 ${row} 行：${message}`} />
      ))}
    </Card>
  );
}
