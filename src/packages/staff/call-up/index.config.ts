export default definePageConfig({ navigationBarTitleText: '错峰时间' });
