import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { CheckRow } from '@/components/forms/check-row';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { FieldChange, ImportChangeOfHousehold } from '@/contract/register-import-changes';
import { formatDay } from '@/domain/beijing-time';
import { now } from '@/lib/phone/clock';
import { useAction } from '@/lib/answers/use-action';
import { usePages } from '@/lib/answers/use-pages';
import { changeNames, sourceWord } from './import-words';
import './register-import.scss';

interface At {
  communityId: string;
  importId: string;
}

/** Where file and register differ, value by value: a tick takes the file's; households not in the file stay. */
export function RegisterChanges({ importId }: { importId: string }) {
  return (
    <Screen title="和登记不同的" wide>
      <InCommunity>
        {({ communityId }) => (
          <View className="desk-grid">
            <View>
              <Changes communityId={communityId} importId={importId} />
            </View>
            <View>
              <Missing communityId={communityId} importId={importId} />
            </View>
          </View>
        )}
      </InCommunity>
    </Screen>
  );
}

const nothingDiffers = <MessageCard icon="check" title="没有不同" hint="已登记的住户和文件里写的一样" />;

function Changes(at: At) {
  const { answer, more, isFetchingMore } = usePages('households.listImportChanges', at);
  return (
    <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={nothingDiffers}>
      {(rows) => (
        <>
          <Card>
            <SectionTitle
              title="打勾的按文件改"
              hint="以前导入的先替您打了勾；有人上门、打电话问来的没有打勾"
            />
          </Card>
          {rows.map((one) => (
            <Household key={`${one.listNo} ${one.row}`} {...at} one={one} />
          ))}
          <MoreRows more={more} isFetchingMore={isFetchingMore} />
        </>
      )}
    </Loaded>
  );
}

const shown = (words: string): string => (words === '' ? '没有' : words);
const hintOf = ({ from, source, saidAt }: FieldChange): string =>
  from === '' && source === null
    ? '登记里还没有'
    : `现在的是${sourceWord(source)}${saidAt === null ? '' : `，${formatDay(saidAt, now())}`}`;

function Household({ communityId, importId, one }: At & { one: ImportChangeOfHousehold }) {
  const tick = useAction('households.tickImportField');
  const { listNo, row } = one;
  return (
    <Card>
      <SectionTitle title={one.place} hint={`文件第 ${row} 行`} />
      {one.fields.map((change) => (
        <CheckRow
          key={change.field}
          title={`${changeNames[change.field]}：${shown(change.from)} → ${shown(change.to)}`}
          hint={hintOf(change)}
          isChosen={change.isTicked}
          onChange={(isTicked) =>
            void tick.run({ communityId, importId, listNo, row, field: change.field, isTicked })
          }
        />
      ))}
    </Card>
  );
}

function Missing(at: At) {
  const { answer, more, isFetchingMore } = usePages('households.listImportMissing', at);
  return (
    <Loaded answer={answer} skeletonCards={1} isEmpty={(rows) => rows.length === 0}>
      {(rows) => (
        <Card>
          <SectionTitle title="登记里有、文件里没有的" hint="都保留；搬走的请到住户页面办" />
          {rows.map(({ householdId, place, name }) => (
            <Row key={householdId} title={place} extra={name} />
          ))}
          <MoreRows more={more} isFetchingMore={isFetchingMore} />
        </Card>
      )}
    </Loaded>
  );
}
