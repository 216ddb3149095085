/** What the check finds on the peers, folded; a list item or what stands in a list's place. */
import { nationTexts } from '../../i18n/nation';
import { useCommonStyles } from './common-styles';
import { Disclosure } from './score-reason';
import { usePane } from './pane-context';

export function NationFindings({ findings }: { readonly findings: readonly string[] }) {
  const { m } = usePane();
  const common = useCommonStyles();
  if (findings.length === 0) return null;
  return (
    <Disclosure title={nationTexts(m).screen.findings(findings.length)}>
      <ul className={common.list}>
        {findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
