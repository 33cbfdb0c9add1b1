import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { AudienceTerm } from '@/contract/audience';
import { ActionButton } from '../buttons/action-button';
import { Buttons } from '../buttons/buttons';
import { Tap } from '../buttons/tap';
import { Card } from '../cards/card';
import { Row } from '../cards/row';
import { SectionTitle } from '../cards/section-title';
import { Icon } from '../pictures/icon';
import type { AudienceDraft } from './audience-draft';
import { SavedAudiences } from './saved-audiences';
import { TermSheet } from './term-sheet';
import { termWords, type Around } from './term-words';
import './audience.scss';

type Terms = readonly AudienceTerm[];

interface Props {
  communityId: string;
  /** '走哪些户', '发给谁'. */
  title: string;
  /** On the right: how many that is. */
  extra?: ReactNode;
  around: Around;
  draft: AudienceDraft;
  onChange: (part: Partial<AudienceDraft>) => void;
}

const mostGroups = 10;

/** For whom it is: groups of conditions that add up, and who is left out; under a name where it is saved. */
export function AudienceCard({ communityId, title, extra, around, draft, onChange }: Props) {
  const { groups, except } = draft;
  const [isExcepting, setExcepting] = useState(false);
  const change = (at: number, terms: Terms) =>
    onChange({ groups: groups.map((one, index) => (index === at ? terms : one)) });
  const isExceptingShown = except.length > 0 || isExcepting;
  const isEverybody = groups.every((terms) => terms.length === 0);
  return (
    <Card>
      <SectionTitle
        title={title}
        hint={
          isEverybody && except.length === 0
            ? '不加条件，就是全小区每一户'
            : '一组里的条件要同时满足；几组加在一起算'
        }
        extra={extra}
      />
      <SavedAudiences communityId={communityId} draft={draft} onChange={onChange} />
      {groups.map((terms, at) => (
        <TermList
          // Groups have no name of their own, and keep their order.
          key={at}
          name={groups.length > 1 ? `第 ${at + 1} 组` : null}
          word="加条件"
          around={around}
          terms={terms}
          onChange={(changed) => change(at, changed)}
        />
      ))}
      {isExceptingShown ? (
        <TermList
          name="除外"
          word="再除外一些"
          around={around}
          terms={except}
          onChange={(changed) => onChange({ except: changed })}
        />
      ) : null}
      {isEverybody && isExceptingShown ? null : (
        <Buttons>
          {!isEverybody && groups.length < mostGroups ? (
            <ActionButton look="soft" onTap={() => onChange({ groups: [...groups, []] })}>
              加一组，合在一起
            </ActionButton>
          ) : null}
          {isExceptingShown ? null : (
            <ActionButton look="soft" onTap={() => setExcepting(true)}>
              除外一些户
            </ActionButton>
          )}
        </Buttons>
      )}
    </Card>
  );
}

interface ListProps {
  name: string | null;
  word: string;
  around: Around;
  terms: Terms;
  onChange: (terms: Terms) => void;
}

function TermList({ name, word, around, terms, onChange }: ListProps) {
  const [isAdding, setAdding] = useState(false);
  const add = (term: AudienceTerm) => {
    setAdding(false);
    onChange([...terms, term]);
  };
  return (
    <View className="audience-group">
      {name ? <View className="secondary">{name}</View> : null}
      {terms.map((term, at) => (
        <Row
          key={JSON.stringify(term)}
          title={termWords(term, around)}
          extra={
            <Tap
              label={`去掉 ${termWords(term, around)}`}
              onTap={() => onChange(terms.filter((_, index) => index !== at))}
            >
              <Icon name="close" size={18} />
            </Tap>
          }
        />
      ))}
      <Buttons>
        <ActionButton look="second" onTap={() => setAdding(true)}>
          {word}
        </ActionButton>
      </Buttons>
      {isAdding ? <TermSheet around={around} onClose={() => setAdding(false)} onChosen={add} /> : null}
    </View>
  );
}
