export default definePageConfig({ navigationBarTitleText: '名称和电话' });
