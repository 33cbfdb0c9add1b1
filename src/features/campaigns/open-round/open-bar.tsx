import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { ActionBar } from '@/components/page/action-bar';
import { roleOf } from '@/lib/accessible/web-only';
import type { Form } from '@/lib/forms/use-form';
import { forecastWords, type Forecast } from './forecast-card';

interface Props {
  forecast: Forecast | undefined;
  form: Form;
  onOpen: (counted: number) => void;
}

/** How many it is for, why it was refused, and the button that opens it for exactly so many. */
export function OpenBar({ forecast, form: { isRunning, refused }, onOpen }: Props) {
  const counted = forecast?.households ?? 0;
  const note = refused ? (
    <View className="campaign-refused" {...roleOf('alert')}>
      {refused.message}
    </View>
  ) : (
    forecast && forecastWords(forecast)
  );
  return (
    <ActionBar note={note ?? '正在数有多少户'}>
      <ActionButton size="bar" isRunning={isRunning} isDisabled={counted === 0} onTap={() => onOpen(counted)}>
        {counted > 0 ? `开始，走 ${counted} 户` : '开始'}
      </ActionButton>
    </ActionBar>
  );
}
