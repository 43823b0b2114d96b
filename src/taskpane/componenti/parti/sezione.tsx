/** A part of the pane under its heading. */
import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  titolo: { margin: 0 },
  sezione: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

export function Sezione({ titolo, children }: { titolo: string; children: ReactNode }) {
  const stili = useStyles();
  const id = useId();
  return (
    <section className={stili.sezione} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={stili.titolo}>
        {titolo}
      </Subtitle2>
      {children}
    </section>
  );
}
