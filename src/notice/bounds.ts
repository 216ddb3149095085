/** Bounds said in the negative or under reserve, as the plain ones they mean. To read a further one, add it to its row. */
const refused = '(?:不得|不能|不可|不许|不准|不宜|不允许|不应当?|绝不|决不|严禁|禁止|防止|避免|杜绝)(?:再)?';

const bounds: readonly { readonly words: RegExp; readonly plain: string; readonly example: string }[] = [
  {
    words: new RegExp(`${refused}(?:高于|超过|超出|大于|多于|突破|超)(?=约|\\d|[一二两三四五六七八九十百千])`, 'g'),
    plain: '不超过',
    example: '负债率不得高于60% is 不超过',
  },
  {
    words: new RegExp(`${refused}(?:低于|少于|小于|不足)(?=约|\\d|[一二两三四五六七八九十百千])`, 'g'),
    plain: '不低于',
    example: '合格率不应低于95% is 不低于',
  },
  { words: /不(?:突破|超出|超)(?=\d)/g, plain: '不超过', example: '能源消费总量不突破500万吨标准煤' },
  {
    words:
      /(?:必须|务必|须|应当|(?<![供响反效适相感对])应|原则上|一般|总体上?|严格)+(?=不超过|不高于|不大于|不多于|不低于|不少于|不小于|低于|高于|少于|小于|大于|控制在)/g,
    plain: '',
    example: '负债率原则上不超过60%',
  },
];

export const plainBounds = (text: string): string =>
  bounds.reduce((said, { words, plain }) => said.replace(words, plain), text);
