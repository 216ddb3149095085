/** A part of a screen under a heading of its own, with a word about it at the right. */
import { useId, type ReactNode } from 'react';
import { useCommonStyles } from './common-styles';

export function Section(props: {
  /** Id of the heading, where something outside needs to find it. */
  readonly id?: string;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const common = useCommonStyles();
  const own = useId();
  const id = props.id ?? own;
  return (
    <section className={common.section} aria-labelledby={id}>
      <div className={common.sectionHead}>
        <h3 id={id} className={common.sectionTitle}>
          {props.title}
        </h3>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
