/**
 * What the pane says while, and when, it could not be loaded. Both languages at once: Excel's own language is known only
 * through the library that is missing. Apart from the other texts, which come with the scripts that may be missing too.
 */
export const notLoaded = {
  'zh-CN': {
    opening: '正在打开窗格…',
    title: '窗格没有打开',
    reasons: {
      library: '没能加载微软的程序库 office.js，没有它窗格连不上 Excel。',
      own: '没能加载本产品自己的文件。',
      silent: 'Excel 没有应答。',
      outside: '这个页面只能在 Excel 里打开。',
    },
    missing: '没能加载：',
    kept: '工作簿没有任何改动，仍可直接填报，得分由公式算出。',
    todo: [
      '关闭窗格，再从功能区“考核评价”打开一次。',
      '仍不行，请检查网络能否打开上面的地址，并把这一页的文字发给管理员。',
      '管理员请看部署说明（docs/hosting.zh-CN.md）“窗格没有打开”一节。',
    ],
  },
  en: {
    opening: 'Opening the pane…',
    title: 'The pane did not open',
    reasons: {
      library: "Microsoft's library office.js could not be loaded; without it the pane cannot reach Excel.",
      own: "The product's own files could not be loaded.",
      silent: 'Excel does not answer.',
      outside: 'This page opens in Excel only.',
    },
    missing: 'Not loaded:',
    kept: 'Nothing in the workbook was changed; it can still be filled in, and its formulas score it.',
    todo: [
      'Close the pane and open it again from the ribbon tab “Scorecard”.',
      'If that does not help, see whether the address above opens on your network, and send the text of this page to your administrator.',
      'Administrators: see “The pane did not open” in docs/hosting.md.',
    ],
  },
} as const;

export type NotLoadedReason = keyof (typeof notLoaded)['en']['reasons'];
