/** How a card of the catalogue of rules looks. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useRuleCardStyles = makeStyles({
  rule: { padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'grid', gridTemplateColumns: '108px minmax(0, 1fr)', columnGap: '12px', alignItems: 'start' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0 0' },
});
