import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { ConsentRow } from '@/components/forms/consent-row';
import { PageHead } from '@/components/page/page-head';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import type { CodePlace, JoinKind } from '@/contract/joining';
import { buildingName } from '@/domain/place-words';
import { HelpFields } from './help-fields';
import { joinDoors } from './join-doors';
import { emptyDraft, whatIsMissing } from './join-draft';
import { PhoneFields } from './phone-fields';
import { PlaceFields } from './place-fields';
import { useJoin, type JoinOutcome } from './use-join';
import { useJoinDraft } from './use-join-draft';

const kinds = joinDoors.map(({ kind, label }) => ({ value: kind, label }));

interface Props {
  place: CodePlace;
  buildingCode: string;
  kind: JoinKind;
  /** It is sent: somebody has to decide, or the door is open. */
  onSent: (outcome: JoinOutcome) => void;
}

/** Who somebody is and where they belong: filled in once, from top to bottom. */
export function JoinForm({ place, buildingCode, kind, onSent }: Props) {
  const [draft, setDraft] = useJoinDraft(buildingCode, () => {
    const [only, second] = place.entrances;
    return { ...emptyDraft(kind), entranceId: only && !second ? only.id : '' };
  });
  const { join, needsAccount, isRunning } = useJoin(buildingCode, onSent);
  const missing = whatIsMissing(draft, needsAccount);
  return (
    <>
      <PageHead title={buildingName(place.buildingNo)} hint={place.communityName} />
      <Card>
        <SectionTitle title="您是谁" />
        <Choice options={kinds} value={draft.kind} onChange={(one) => setDraft({ ...draft, kind: one })} />
        {draft.kind === 'volunteer' ? (
          <HelpFields draft={draft} onChange={setDraft} />
        ) : (
          <PlaceFields place={place} draft={draft} onChange={setDraft} />
        )}
      </Card>
      <Card>
        <View className="join-fields">
          <TextField
            label="称呼"
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
            placeholder="例如 刘先生"
            maxLength={20}
          />
          <PhoneFields draft={draft} onChange={setDraft} />
        </View>
      </Card>
      {needsAccount ? <AccountCard draft={draft} onChange={setDraft} /> : null}
      <Card>
        <ConsentRow isAgreed={draft.isAgreed} onChange={(isAgreed) => setDraft({ ...draft, isAgreed })} />
        {missing === '' ? null : <View className="secondary join-missing">{missing}</View>}
        <ActionButton
          size="bar"
          isRunning={isRunning}
          isDisabled={missing !== ''}
          onTap={() => void join(draft)}
        >
          {draft.kind === 'volunteer' ? '报名' : '加入'}
        </ActionButton>
      </Card>
    </>
  );
}

type Draft = ReturnType<typeof emptyDraft>;

/** On the web nobody knows who is here: a name to sign in with, for the next time. */
function AccountCard({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  return (
    <Card>
      <SectionTitle title="下次怎么登录" hint="在浏览器里用，请起一个登录名、设一个密码" />
      <View className="join-fields">
        <TextField
          label="登录名"
          value={draft.loginName}
          onChange={(loginName) => onChange({ ...draft, loginName })}
          hint="3 到 32 个字母或数字"
          maxLength={32}
        />
        <TextField
          label="密码"
          value={draft.password}
          onChange={(password) => onChange({ ...draft, password })}
          hint="至少 10 个字符"
          isSecret
        />
      </View>
    </Card>
  );
}
