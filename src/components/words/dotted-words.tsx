import { Text } from '@tarojs/components';
import './dotted-words.scss';

const dot = ' · ';

/** '412 户 · 1,306 件 · 应收 ¥26,480': a narrow line breaks between its parts, never inside of one. */
export function DottedWords({ words }: { words: string }) {
  const parts = words.split(dot);
  return (
    <>
      {parts.map((part, index) => (
        <Text key={index}>
          <Text className="dotted-words__part">{index < parts.length - 1 ? `${part} ·` : part}</Text>{' '}
        </Text>
      ))}
    </>
  );
}
