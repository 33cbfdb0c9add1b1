export default definePageConfig({ navigationBarTitleText: '住户报的问题' });
