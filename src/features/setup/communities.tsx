import { ActionButton } from '@/components/action-button';
import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { MessageCard } from '@/components/message-card';
import { MoreRows } from '@/components/more-rows';
import { Pill } from '@/components/pill';
import { Row } from '@/components/row';
import { SectionTitle } from '@/components/section-title';
import { go } from '@/lib/routes';
import { usePages } from '@/lib/use-pages';

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
