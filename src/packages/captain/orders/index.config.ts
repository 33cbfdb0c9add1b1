export default definePageConfig({ navigationBarTitleText: '本单元订单', enableShareAppMessage: true });
