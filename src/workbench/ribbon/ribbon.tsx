/** The add-in's tab of the ribbon. */
import type { Messages } from '../../i18n/all';
import type { Ribbon, RibbonButton } from './manifest';

interface RibbonStripProps {
  readonly ribbon: Ribbon;
  readonly busy: boolean;
  readonly m: Messages;
  readonly onPress: (button: RibbonButton) => void;
}

export function RibbonStrip({ ribbon, busy, m, onPress }: RibbonStripProps) {
  return (
    <div className="ribbon" role="toolbar" aria-label={m.workbench.ribbon(ribbon.label)}>
      <span className="ribbon-tab">{ribbon.label}</span>
      {ribbon.groups.map((group) => (
        <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
          <div className="ribbon-buttons">
            {group.buttons.map((button) => (
              <button
                key={button.id}
                id={button.id}
                type="button"
                title={button.tip}
                disabled={busy && button.action.kind === 'function'}
                onClick={() => onPress(button)}
              >
                <img src={button.icon} alt="" width={28} height={28} />
                {button.label}
              </button>
            ))}
          </div>
          <div className="ribbon-group-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </div>
  );
}
