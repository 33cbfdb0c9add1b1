import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { InCommunity } from '@/components/page/in-community';
import { LongWork } from '@/components/waiting/long-work';
import { MessageCard } from '@/components/cards/message-card';
import { PagedTable } from '@/components/table/paged-table';
import { Pill, type Tone } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { ImportState } from '@/contract/register-import-shapes';
import type { ImportSummary } from '@/contract/register-imports';
import { formatMoment } from '@/domain/beijing-time';
import { now } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { usePages } from '@/lib/answers/use-pages';
import { importHint, stateWords } from './import-words';
import { useImportFile } from './use-import-file';
import './register-import.scss';

/** The property company's register: a new file, and the imports so far, whose open rows are found again here. */
export function ImportList() {
  return (
    <Screen title="导入名册" wide>
      <InCommunity>
        {({ communityId }) => (
          <View className="desk-grid desk-grid--list">
            <View>
              <NewFile communityId={communityId} />
            </View>
            <View>
              <SoFar communityId={communityId} />
            </View>
          </View>
        )}
      </InCommunity>
    </Screen>
  );
}

const fromWhere =
  process.env.TARO_ENV === 'h5'
    ? 'Excel（.xlsx）或 CSV 文件都行，表头叫什么、先后怎样都行'
    : '先把 Excel 文件发到微信聊天里（可以发给“文件传输助手”），再从这里选';

function NewFile({ communityId }: { communityId: string }) {
  const { choose, progress } = useImportFile(communityId, (importId) =>
    go('staffRegisterImport', { importId }),
  );
  return (
    <Card>
      <SectionTitle title="物业的住户名册" hint={fromWhere} />
      {progress ? (
        <LongWork
          label={progress.done + 1 < progress.of ? '正在上传' : '正在读表格，人多的要等几秒'}
          done={progress.done}
          of={progress.of}
          measure="步"
        />
      ) : null}
      <ActionButton isRunning={progress !== null} onTap={() => void choose()}>
        选文件
      </ActionButton>
    </Card>
  );
}

const tones: Record<ImportState, Tone> = { open: 'blue', partly: 'amber', done: 'brand', dropped: 'grey' };

const open = ({ importId }: ImportSummary) => go('staffRegisterImport', { importId });
const statePill = ({ state }: ImportSummary) => <Pill tone={tones[state]}>{stateWords[state]}</Pill>;
const begun = ({ startedAt }: ImportSummary) => formatMoment(startedAt, now());

const none = (
  <MessageCard
    icon="list"
    title="还没有导入过"
    hint="选好文件以后，先看读出了什么、哪几行有问题，确认了才写进住户册"
  />
);

function SoFar({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('households.listImports', { communityId });
  return (
    <PagedTable
      answer={answer}
      more={more}
      isFetchingMore={isFetchingMore}
      label="导入过的文件"
      empty={none}
      title={() => <SectionTitle title="导入过的文件" hint="没处理完的留 30 天，到时自动删掉" />}
      keyOf={({ importId }) => importId}
      onOpen={open}
      columns={[
        { title: '文件', show: ({ fileName }) => fileName },
        { title: '什么时候', show: begun, width: 96 },
        { title: '情况', show: importHint },
        { title: '状态', show: statePill, width: 116 },
      ]}
      phone={(one) => (
        <Row
          title={one.fileName}
          hint={`${begun(one)} · ${importHint(one)}`}
          extra={statePill(one)}
          onTap={() => open(one)}
        />
      )}
    />
  );
}
