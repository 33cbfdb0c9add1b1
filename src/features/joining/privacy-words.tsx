import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { privacyText } from './privacy-text';
import './joining.scss';

/** The text about personal data, the same on the web and in WeChat. */
export function PrivacyWords() {
  return (
    <>
      {privacyText.map(({ title, lines }) => (
        <Card key={title}>
          <SectionTitle title={title} />
          {lines.map((line) => (
            <View key={line} className="privacy-line">
              {line}
            </View>
          ))}
        </Card>
      ))}
    </>
  );
}
