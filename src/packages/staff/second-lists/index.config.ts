export default definePageConfig({ navigationBarTitleText: '和另一份名单核对' });
