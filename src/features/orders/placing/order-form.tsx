import { View } from '@tarojs/components';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import { useSession } from '@/lib/session/session';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import type { Catalogue } from '../goods/catalogue';
import { isSettledHere } from '../draft/is-settled-here';
import { Shelves } from '../goods/shelves';
import { useDraft } from '../draft/use-draft';
import { useShareWave } from '../waves/use-share-wave';
import { AgainCard } from './again-card';
import { AskInstead } from './ask-instead';
import { ConflictCard } from './conflict-card';
import { ForWhom } from './for-whom';
import { SubmitBar } from './submit-bar';
import { useSubmit } from './use-submit';
import '../orders.scss';

/** What could not be taken over from the last order, named. */
const NotesCard = ({ notes }: { notes: readonly string[] }) => (
  <Card look="due" className="notes-card">
    <SectionTitle title="上次的已经放好，有几样不一样" />
    {notes.map((note) => (
      <View key={note}>{note}</View>
    ))}
  </Card>
);

/** The goods; or, while two people of the household differ, what they differ in. */
function Goods({ home, catalogue }: { home: Home; catalogue: Catalogue }) {
  const { merge, names, notes } = useDraft(home.householdId, catalogue);
  if (catalogue.isOrderedByOthers)
    return (
      <MessageCard icon="check" title="这一户本批次已经下过单" hint="要改请让住户自己改，或者告诉楼长" />
    );
  if (merge && catalogue.order) return <ConflictCard order={catalogue.order} merge={merge} names={names} />;
  return (
    <>
      {notes.length > 0 ? <NotesCard notes={notes} /> : null}
      <Shelves home={home} catalogue={catalogue} />
    </>
  );
}

/** Ordering for a household in the open wave, and changing what it has ordered. */
export function OrderForm({ home }: { home: Home }) {
  const answer = useAnswer('orders.getCatalogue', home, { keep: true, everyMs: 30_000 });
  const isAtDoor = useSession().role === 'volunteer';
  const seen = useAnswer('orders.getHome', home, { keep: true, when: !isAtDoor }).data;
  useShareWave(seen ?? null);
  // The server said no: what is on screen may be old.
  const sending = useSubmit(home, async () => {
    const now = (await answer.refetch()).data;
    return { isSettledHere: isSettledHere(home.householdId, now), order: now?.order ?? null };
  });
  const isChange = sending.sentAs ? sending.sentAs === 'change' : Boolean(answer.data?.order);
  const bottom =
    answer.data?.wave && !answer.data.isOrderedByOthers ? (
      <SubmitBar home={home} catalogue={answer.data} wave={answer.data.wave} sending={sending} />
    ) : null;
  return (
    <Screen title={isChange ? '修改订单' : '下单'} bottom={bottom}>
      <Loaded
        answer={answer}
        isEmpty={({ wave }) => wave === null}
        empty={<MessageCard title="现在没有开放的批次" hint="您选的东西还在，开放后再来提交" />}
      >
        {(catalogue) => (
          <View className="order-form">
            <ForWhom home={home} catalogue={catalogue} />
            <AskInstead home={home} />
            <AgainCard home={home} catalogue={catalogue} last={seen?.recent[0]} />
            <Goods home={home} catalogue={catalogue} />
          </View>
        )}
      </Loaded>
    </Screen>
  );
}

/** Stands where the goods would be when it is not known for which household they are. */
export const NobodyToOrderFor = () => (
  <Screen title="下单">
    <MessageCard title="不知道给哪一户下单" hint="请从首页或“我的楼”里点开要下单的那一户" />
  </Screen>
);
