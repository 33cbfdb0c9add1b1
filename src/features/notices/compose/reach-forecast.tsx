import { View } from '@tarojs/components';
import type { WayForecast } from '@/contract/notices';

interface Part {
  look: 'wechat' | 'app' | 'nobody';
  words: string;
  households: number;
}

/** Households by the way that reaches them: WeChat comes first, then the list in the app, then a captain at the door. */
export function partsOf({ households, app, wechat, nobody }: WayForecast): Part[] {
  const byApp = Math.max(0, Math.min(app, households - nobody) - wechat);
  const parts: Part[] = [
    { look: 'wechat', words: '微信直达', households: wechat },
    { look: 'app', words: '仅小程序内', households: byApp },
    { look: 'nobody', words: '发不到，楼长上门', households: nobody },
  ];
  return parts.filter((part) => part.households > 0);
}

/** How far it reaches, as one bar with its numbers below. */
export function ReachForecast({ forecast }: { forecast: WayForecast }) {
  const parts = partsOf(forecast);
  const words = parts.map((part) => `${part.words} ${part.households} 户`);
  return (
    <>
      <View className="reach-bar" ariaLabel={words.join('，')}>
        {parts.map(({ look, households }) => (
          <View
            key={look}
            className={`reach-bar__part reach-bar__part--${look}`}
            style={{ flexGrow: households }}
          />
        ))}
      </View>
      <View className="reach-words">
        {parts.map(({ look, words: name, households }) => (
          <View key={look} className="reach-words__one">
            <View className={`reach-words__mark reach-bar__part--${look}`} />
            {name} {households} 户
          </View>
        ))}
      </View>
    </>
  );
}
