/** The dialogs Excel shows when it objects to what was typed, and the workbench's own questions. */
import { useEffect, useRef, type ReactNode } from 'react';
import type { Messages } from '../i18n/all';
import type { Editing, Objection } from './grid/use-editing';

interface ModalProps {
  readonly title: string;
  readonly text: string;
  readonly mark?: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

export function Modal({ title, text, mark, onCancel, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    // The focus goes back to where it came from: to the cell, as a rule.
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby="wb-modal-title"
      aria-describedby="wb-modal-text"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id="wb-modal-title">{title}</h2>
      <p id="wb-modal-text">
        {mark !== undefined && (
          <span className="modal-mark" aria-hidden="true">
            {mark}
          </span>
        )}
        {text}
      </p>
      <div className="modal-buttons">{children}</div>
    </dialog>
  );
}

const marks = { Stop: '⛔', Warning: '⚠', Information: 'ℹ' } as const;

export function ObjectionDialog({ editing, objection, m }: { editing: Editing; objection: Objection; m: Messages }) {
  const t = m.workbench.alerts;
  const button = (label: string, choice: Parameters<Editing['answer']>[0], autoFocus = false) => (
    <button type="button" autoFocus={autoFocus} onClick={() => editing.answer(choice)}>
      {label}
    </button>
  );
  const cancel = () => editing.answer('cancel');
  const { dialog } = objection;
  if (objection.outcome === 'question') {
    const isWarning = objection.style === 'Warning';
    return (
      <Modal
        title={dialog.title}
        text={isWarning ? t.goOn(dialog.message) : dialog.message}
        mark={marks[objection.style]}
        onCancel={cancel}
      >
        {button(isWarning ? t.yes : t.ok, 'accept')}
        {isWarning && button(t.no, 'again', true)}
        {button(t.cancel, 'cancel', !isWarning)}
      </Modal>
    );
  }
  if (objection.reason === 'protected') {
    return (
      <Modal title={t.excel} text={t.protected} mark={marks.Warning} onCancel={cancel}>
        {button(t.ok, 'cancel', true)}
      </Modal>
    );
  }
  const text = objection.reason === 'formula' ? t.badFormula(dialog.message) : dialog.message;
  return (
    <Modal title={dialog.title || t.excel} text={text} mark={marks.Stop} onCancel={cancel}>
      {objection.typed ? button(t.retry, 'again', true) : button(t.ok, 'cancel', true)}
      {objection.typed && button(t.cancel, 'cancel')}
    </Modal>
  );
}
