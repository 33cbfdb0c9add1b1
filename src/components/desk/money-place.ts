/** What households owe, what helpers have laid out, and each wave's money beside its goods. */
export const moneyPlace = {
  label: '账目',
  icon: 'card',
  isShort: true,
  pages: [
    'staffMoney',
    'staffMoneyDoors',
    'staffAccount',
    'staffAdvances',
    'staffShopping',
    'staffWaveChecks',
    'staffWaveCheck',
  ],
  tabs: [
    { label: '账目', page: 'staffMoney' },
    { label: '垫付', page: 'staffAdvances' },
    { label: '代买分摊', page: 'staffShopping' },
    { label: '每批对账', page: 'staffWaveChecks' },
  ],
  rows: [
    { words: '账目：谁欠多少、记收款、点现金', page: 'staffMoney' },
    { words: '垫付：谁先垫了货款', page: 'staffAdvances' },
    { words: '代买分摊：替几户买的东西，每户多少', page: 'staffShopping' },
    { words: '每批对账：货款和到货', page: 'staffWaveChecks' },
  ],
} as const;
