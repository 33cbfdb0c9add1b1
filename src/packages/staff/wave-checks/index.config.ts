export default definePageConfig({ navigationBarTitleText: '每批对账' });
