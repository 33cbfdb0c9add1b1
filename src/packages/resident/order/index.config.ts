export default definePageConfig({ navigationBarTitleText: '下单', enableShareAppMessage: true });
