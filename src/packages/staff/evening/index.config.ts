export default definePageConfig({ navigationBarTitleText: '晚报' });
