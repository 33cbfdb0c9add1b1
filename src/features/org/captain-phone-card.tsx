import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Buttons } from '@/components/buttons';
import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { SectionTitle } from '@/components/section-title';
import { TextField } from '@/components/text-field';
import { useAction } from '@/lib/use-action';
import { useAnswer } from '@/lib/use-answer';

interface Place {
  communityId: string;
  entranceId: string;
}

/** The number that the households of a captain may call: the captain's own, or kept by staff. */
export function CaptainPhoneCard({ isOwn, ...place }: Place & { isOwn: boolean }) {
  const answer = useAnswer('org.getCaptainPhone', place);
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ captainName, phone }) => (
        <PhoneForm
          key={`${place.entranceId} ${phone}`}
          place={place}
          known={phone ?? ''}
          title={isOwn ? '住户可以打这个电话找我' : `楼长 ${captainName ?? ''} 的电话`}
        />
      )}
    </Loaded>
  );
}

function PhoneForm({ place, known, title }: { place: Place; known: string; title: string }) {
  const [phone, setPhone] = useState(known);
  const { run, isRunning } = useAction('org.setCaptainPhone');
  const typed = phone.trim();
  return (
    <Card>
      <SectionTitle title={title} hint="只给自己楼里的住户看，写在订单里；不留就打服务电话" />
      <TextField label="电话号码" value={phone} onChange={setPhone} maxLength={18} />
      {typed === known ? null : (
        <Buttons>
          <ActionButton
            isRunning={isRunning}
            onTap={() => void run({ ...place, phone: typed === '' ? null : typed })}
          >
            {typed === '' ? '不留电话了' : '就用这个号码'}
          </ActionButton>
        </Buttons>
      )}
    </Card>
  );
}
