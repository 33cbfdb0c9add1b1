export default definePageConfig({ navigationBarTitleText: '谁在走哪个单元' });
