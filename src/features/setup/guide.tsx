import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { PageHead } from '@/components/page/page-head';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { Setup } from '@/contract/setup';
import { askFirst } from '@/lib/forms/ask-first';
import { go, useParams } from '@/lib/pages/routes';
import { switchGrant, useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { stepsOf, type Step } from './steps';

/** How far a community is prepared, and where each step is done; everything may be changed later, here too. */
export function GuideScreen() {
  const { grant } = useSession();
  const asked = useParams('adminSetup').communityId ?? '';
  const communityId = asked === '' ? (grant?.communityId ?? '') : asked;
  const answer = useAnswer('setup.getSetup', { communityId });
  return (
    <Screen title="小区设置" bottom={<OpenBar communityId={communityId} setup={answer.data} />}>
      <Loaded answer={answer}>{(setup) => <Steps communityId={communityId} setup={setup} />}</Loaded>
    </Screen>
  );
}

function Steps({ communityId, setup }: { communityId: string; setup: Setup }) {
  const { grants } = useSession();
  const staffGrant = grants.find((one) => one.role === 'staff' && one.communityId === communityId);
  const steps = stepsOf(setup);
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <>
      <PageHead
        title={setup.name}
        hint={`${steps.length} 步做好了 ${done} 步；随时可以离开，做好的都在`}
        extra={setup.isPreparing ? <Pill tone="amber">准备中</Pill> : <Pill>已开通</Pill>}
      />
      {staffGrant ? null : <BecomeStaff communityId={communityId} />}
      <Card className="card--rows">
        {steps.map((step) => (
          <StepRow
            key={step.title}
            step={step}
            communityId={communityId}
            staffGrantId={staffGrant?.id ?? null}
          />
        ))}
      </Card>
    </>
  );
}

/** Most steps are what staff do every day: an admin who did not make the community joins them for a while. */
function BecomeStaff({ communityId }: { communityId: string }) {
  const { run, isRunning } = useAction('org.becomeStaff', ({ grantId }) => switchGrant(grantId));
  return (
    <Card look="due">
      <SectionTitle
        title="您还不是这里的工作人员"
        hint="楼栋、住户、供应商、商品和邀请人由工作人员做。您可以来帮忙 7 天，到时自动结束，“我的职责”里看得到"
      />
      <ActionButton isRunning={isRunning} onTap={() => void run({ communityId })}>
        我来帮忙准备
      </ActionButton>
    </Card>
  );
}

interface StepProps {
  step: Step;
  communityId: string;
  staffGrantId: string | null;
}

function StepRow({ step, communityId, staffGrantId }: StepProps) {
  const { title, hint, isDone, isNeeded, page } = step;
  const pill = isDone ? (
    <Pill>好了</Pill>
  ) : (
    <Pill tone={isNeeded ? 'amber' : 'grey'}>{isNeeded ? '必须' : '还没有'}</Pill>
  );
  if (isWithPlace(page))
    return <Row title={title} hint={hint} extra={pill} onTap={() => go(page, { communityId })} />;
  if (staffGrantId === null) return <Row title={title} hint={`${hint}；由这里的工作人员做`} extra={pill} />;
  // Pages of staff work in the community of the role that the person acts in: it may be another one still.
  const open = () => {
    switchGrant(staffGrantId);
    go(page);
  };
  return <Row title={title} hint={hint} extra={pill} onTap={open} />;
}

/** These carry the community along, so that an admin who is no staff there may do them too. */
const withPlace = ['adminBasics', 'adminWaves', 'adminCaptains'] as const;
const isWithPlace = (page: Step['page']): page is (typeof withPlace)[number] =>
  withPlace.some((one) => one === page);

function OpenBar({ communityId, setup }: { communityId: string; setup: Setup | undefined }) {
  const { run, isRunning } = useAction('setup.openCommunity', () => go('home'));
  if (!setup?.isPreparing) return null;
  const missing = stepsOf(setup).filter(({ isNeeded, isDone }) => isNeeded && !isDone);
  const question = { content: `开通后，${setup.name}的住户就能下单了`, yes: '开通' };
  const open = async () => {
    if (await askFirst(question)) await run({ communityId });
  };
  return (
    <ActionBar
      note={missing.length > 0 ? `还差：${missing.map(({ title }) => title).join('、')}` : undefined}
    >
      <ActionButton
        size="bar"
        isRunning={isRunning}
        isDisabled={missing.length > 0}
        onTap={() => void open()}
      >
        开通小区
      </ActionButton>
    </ActionBar>
  );
}
