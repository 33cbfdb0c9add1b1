import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { PageHead } from '@/components/page/page-head';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { HouseholdPicture } from '@/components/pictures/household-picture';
import { SectionTitle } from '@/components/cards/section-title';
import type { Request } from '@/contract/requests';
import { formatMoment } from '@/domain/beijing-time';
import { formatMoney } from '@/domain/money';
import { isOver, requestKindNames, requestStateNames, waitingWords } from '@/domain/requests';
import { now } from '@/lib/phone/clock';
import type { Home } from '@/lib/answers/use-home';
import { paymentWords, requestTones } from './request-words';
import { askedWords } from '../my-order/who-words';

type Fact = readonly [label: string, words: string | null | undefined];

const say = (moment: string | null) => moment && formatMoment(moment, now());

function factsOf(request: Request): Fact[] {
  const { details, takenByName } = request;
  return [
    ['卡号', details?.cardNo],
    ['充值', details?.amountFen ? formatMoney(details.amountFen) : null],
    ['登记', [say(request.createdAt), askedWords(request)].filter(Boolean).join('，')],
    ['接下', takenByName && [takenByName, say(request.takenAt)].filter(Boolean).join('，')],
    ['办好', say(request.doneAt)],
    ['没办成', say(request.failedAt)],
    ['原因', details?.failReason],
    ['取消', say(request.cancelledAt)],
    ['花费', details?.payment && paymentWords(details.payment)],
  ];
}

const nextWords = ({ state, createdAt, takenByName }: Request): string | null => {
  if (state === 'open') return `等志愿者接，${waitingWords(createdAt, now())}`;
  return state === 'taken' ? `${takenByName ?? '志愿者'} 正在办` : null;
};

/** Whose request it is, what it says as far as one may read it, and how it stands. */
export function RequestCards({ home, request }: { home: Home; request: Request }) {
  const { kind, state, details } = request;
  return (
    <>
      <PageHead title={request.placeLabel} hint={request.goesFirst && !isOver(state) ? '请先办' : null} />
      <Card>
        <SectionTitle
          title={requestKindNames[kind]}
          hint={nextWords(request)}
          extra={<Pill tone={requestTones[state]}>{requestStateNames[state]}</Pill>}
        />
        {details?.text ? <View className="request-text">{details.text}</View> : null}
        {details ? null : <View className="secondary">接下以后才看得到具体内容</View>}
      </Card>
      <Card className="card--rows">
        {factsOf(request).map(([label, words]) =>
          words ? <Row key={label} title={label} extra={words} /> : null,
        )}
      </Card>
      {details?.pictureId ? (
        <HouseholdPicture home={home} title="住户拍的照片" pictureId={details.pictureId} />
      ) : null}
      {details?.proofPictureId ? (
        <HouseholdPicture home={home} title="凭证" pictureId={details.proofPictureId} />
      ) : null}
    </>
  );
}
