export default definePageConfig({ navigationBarTitleText: '每一户', enableShareAppMessage: true });
