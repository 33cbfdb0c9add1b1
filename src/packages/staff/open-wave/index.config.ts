export default definePageConfig({ navigationBarTitleText: '转发和提醒', enableShareAppMessage: true });
