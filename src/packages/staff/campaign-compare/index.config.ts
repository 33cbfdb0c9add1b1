export default definePageConfig({ navigationBarTitleText: '和上一次比' });
