export default definePageConfig({ navigationBarTitleText: '怎么发出去' });
