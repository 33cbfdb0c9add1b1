import { useState } from 'react';
import { HouseholdSearch } from '@/components/forms/household-search';
import { InCommunity } from '@/components/page/in-community';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import { usePages } from '@/lib/answers/use-pages';
import { useSettled } from '@/lib/answers/use-settled';
import { useSession } from '@/lib/session/session';
import { QualityList } from './quality-list';
import { RegisterExport } from './register-export';
import { RegisterTable } from './register-table';

const nobody = (
  <MessageCard icon="building" title="没有找到" hint="试试房号（502）、姓名、拼音首字母（zss）或电话后四位" />
);

function Found({ communityId, text }: { communityId: string; text: string }) {
  const pages = usePages('households.searchRegister', { communityId, text });
  return <RegisterTable {...pages} title="找到的住户" empty={nobody} />;
}

/** The register: one box for all that people know of a household, and how complete each entrance is. */
export function RegisterScreen() {
  const [text, setText] = useState('');
  const { role } = useSession();
  const asked = useSettled(text);
  return (
    <Screen title="住户册" wide>
      <HouseholdSearch
        text={text}
        onChange={setText}
        label="房号、姓名、拼音首字母、电话后四位"
        placeholder="例如 502 或 zss"
      />
      <InCommunity>
        {({ communityId }) =>
          asked ? (
            <Found communityId={communityId} text={asked} />
          ) : (
            <QualityList
              communityId={communityId}
              below={role === 'staff' ? <RegisterExport communityId={communityId} /> : null}
            />
          )
        }
      </InCommunity>
    </Screen>
  );
}
