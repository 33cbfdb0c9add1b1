export default definePageConfig({ navigationBarTitleText: '东西有问题' });
