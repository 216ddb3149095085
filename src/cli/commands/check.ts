/** `check`: the findings of a workbook, as text or JSON. */
import { findingText, validate } from '../../validation';
import { itemById } from '../../plan/items';
import { isSuspect, verdictMark } from '../../sheets/archive-check';
import { archiveLines } from '../../sheets/archive-words';
import { archivesIn } from '../../xlsx';
import { openBook } from '../book';
import { argsOf, exitCodes, isSet, type Command } from '../command';

export const checkCommand: Command = {
  options: { json: { type: 'boolean' }, quiet: { type: 'boolean', short: 'q' } },
  async run(call) {
    const { io, m, today } = call;
    const [path = ''] = argsOf(call, [m.cli.names.workbook]);
    const { raw, state } = await openBook(call, path);
    const { plan, entries, explanations } = state;
    const structure = { ...state.structure, ...state.calculated(today) };
    call.io.onStep();
    const archives = await archivesIn(raw);
    call.io.onStep();
    const suspects = archives.filter(isSuspect);
    const findings = validate(plan, entries, structure, explanations, { today });
    const count = (severity: string) =>
      findings.filter((finding) => finding.severity === severity && !finding.explanation).length;
    if (isSet(call, 'json')) {
      const told = findings.map((finding) => ({ ...finding, text: findingText(finding, m) }));
      io.out(
        JSON.stringify(
          { plan: plan.id, today, errors: count('error'), warnings: count('warning'), findings: told, archives },
          null,
          2,
        ),
      );
    } else {
      const shown = isSet(call, 'quiet') ? findings.filter(({ severity }) => severity === 'error') : findings;
      for (const finding of shown) {
        const { title, what, todo } = findingText(finding, m);
        const { item = '', sheet, cell } = finding.place;
        const { tab } = finding.params;
        // The keys of other sheets than items' say nothing to users: one that is gone is told by its tab.
        const of = itemById(plan, item) ? item : typeof tab === 'string' ? tab : '';
        // A tab's name begins with its item's id, unless somebody renamed it.
        const where = [sheet?.startsWith(of) ? undefined : of, sheet, cell].filter(Boolean).join(' ');
        const explained = finding.explanation
          ? ` ${m.cli.explained(finding.explanation.reason, finding.explanation.by)}`
          : '';
        io.out(
          `[${m.cli.severities[finding.severity]}] ${where && `${where}: `}${title}${explained}\n    ${what}\n    ${todo}`,
        );
      }
      for (const archive of suspects) {
        const { tab, verdict } = archive;
        const lines = archiveLines(archive, m).map((line) => `\n    ${line}`);
        io.out(
          `[${m.cli.severities.error}] ${tab}: ${verdictMark(verdict)} ${m.sheetsWork.pane.verdicts[verdict]}${lines.join('')}`,
        );
      }
      io.err(m.cli.found(count('error'), count('warning'), count('info')));
    }
    return count('error') > 0 || suspects.length > 0 ? exitCodes.findings : exitCodes.ok;
  },
};
