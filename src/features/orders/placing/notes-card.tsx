import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';

/** What could not be taken over from the last order, named. */
export const NotesCard = ({ notes }: { notes: readonly string[] }) => (
  <Card look="due" className="notes-card">
    <SectionTitle title="上次的已经放好，有几样不一样" />
    {notes.map((note) => (
      <View key={note}>{note}</View>
    ))}
  </Card>
);
