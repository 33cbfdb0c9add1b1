export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/work/index',
    'pages/messages/index',
    'pages/mine/index',
    'pages/sign-in/index',
  ],
  subPackages: [
    {
      root: 'packages/resident',
      pages: ['order/index', 'my-order/index', 'ask/index', 'request/index', 'wishes/index'],
    },
    { root: 'packages/captain', pages: ['orders/index'] },
    {
      root: 'packages/staff',
      pages: [
        'purchase/index',
        'sorting/index',
        'sorting-entrance/index',
        'runs/index',
        'invitations/index',
        'requests/index',
        'ask-for/index',
        'order-for/index',
        'wishes/index',
        'open-wave/index',
        'evening/index',
        'evening-list/index',
      ],
    },
    { root: 'packages/volunteer', pages: ['run/index', 'request/index', 'paper/index'] },
  ],
  window: {
    navigationBarTitleText: '三单到家',
    navigationBarBackgroundColor: '#F3F6F4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F3F6F4',
    backgroundTextStyle: 'dark',
  },
  // The bar itself is src/components/tab-bar.tsx, because the second tab's label follows the role.
  tabBar: {
    custom: true,
    color: '#56625D',
    selectedColor: '#0A7D5E',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/work/index', text: '订单' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
});
