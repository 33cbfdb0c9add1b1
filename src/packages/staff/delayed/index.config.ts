export default definePageConfig({ navigationBarTitleText: '答应了还没到' });
