export default definePageConfig({ navigationBarTitleText: '开始一次行动' });
