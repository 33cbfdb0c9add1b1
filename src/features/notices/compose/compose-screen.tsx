import { useAround } from '@/components/audience/use-around';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { togetherOf, type Asked } from '@/components/waiting/together-of';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';
import { ComposeForm } from './compose-form';
import { draftCorrecting, emptyDraft } from './notice-draft';
import '../staff-notices.scss';

/** Writes a notice to the households that staff choose; one that puts another right when that is named. */
export function ComposeScreen({ corrects }: { corrects: string }) {
  return (
    <InCommunity>
      {({ communityId }) =>
        corrects ? (
          <Correction communityId={communityId} corrects={corrects} />
        ) : (
          <Begun communityId={communityId} />
        )
      }
    </InCommunity>
  );
}

/** The frame while something the form needs is on its way, or did not come. */
function Waits({ answers }: { answers: readonly Asked[] }) {
  const answer = togetherOf(answers);
  return (
    <Screen title="发公告" wide>
      {answer ? <Loaded answer={answer}>{() => null}</Loaded> : null}
    </Screen>
  );
}

/** What there is to choose from: places and campaigns, and saved texts. */
function useChoices(communityId: string) {
  const { around, answers } = useAround(communityId);
  const saved = useAnswer('notices.listNoticeTemplates', { communityId });
  return { around, templates: saved.data?.rows, answers: [...answers, saved] };
}

function Begun({ communityId }: { communityId: string }) {
  const { around, templates, answers } = useChoices(communityId);
  if (!around || !templates) return <Waits answers={answers} />;
  return (
    <ComposeForm
      communityId={communityId}
      around={around}
      templates={templates}
      first={emptyDraft(now())}
      corrected={null}
    />
  );
}

function Correction({ communityId, corrects }: { communityId: string; corrects: string }) {
  const { around, templates, answers } = useChoices(communityId);
  const notice = useAnswer('notices.getNotice', { communityId, noticeId: corrects });
  if (!around || !templates || !notice.data) return <Waits answers={[...answers, notice]} />;
  return (
    <ComposeForm
      communityId={communityId}
      around={around}
      templates={templates}
      first={draftCorrecting(notice.data, now())}
      corrected={notice.data.title}
    />
  );
}
