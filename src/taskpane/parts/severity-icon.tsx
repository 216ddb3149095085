/** Icon of a severity; always stands beside a word that says the same. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { Severity } from '../../validation/finding';

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

const icons = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled };

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return <Icon className={styles[severity]} aria-hidden="true" />;
}
