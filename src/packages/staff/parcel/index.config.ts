export default definePageConfig({ navigationBarTitleText: '一件包裹' });
