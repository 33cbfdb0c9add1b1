import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { go } from '@/lib/pages/routes';
import { usePages } from '@/lib/answers/use-pages';

const none = (
  <MessageCard icon="building" title="还没有小区" hint="先新建一个：填名称，再一步步准备，准备好了才开通" />
);

/** Every community of this installation, for its admin; a new one begins here. */
export function Communities() {
  const { answer, ...more } = usePages('org.listCommunities', {});
  return (
    <>
      <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={none}>
        {(rows) => (
          <>
            <Card>
              <SectionTitle title="小区" />
              {rows.map(({ id, name, countyName, teamName, isPreparing }) => (
                <Row
                  key={id}
                  title={name}
                  hint={`${countyName} · ${teamName}`}
                  extra={isPreparing ? <Pill tone="amber">准备中</Pill> : <Pill>已开通</Pill>}
                  onTap={() => go('adminSetup', { communityId: id })}
                />
              ))}
            </Card>
            <MoreRows {...more} />
          </>
        )}
      </Loaded>
      <ActionButton size="bar" onTap={() => go('adminNewCommunity')}>
        新建小区
      </ActionButton>
    </>
  );
}
