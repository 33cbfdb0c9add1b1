export default definePageConfig({ navigationBarTitleText: '转发提醒', enableShareAppMessage: true });
